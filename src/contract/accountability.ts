import { z } from 'zod'
import { END_AGENCY_PROBLEMS } from '#domain/accountability/end-agency.ts'
import { END_MEMBERSHIP_PROBLEMS } from '#domain/accountability/end-membership.ts'
import { id, instant, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const without = <const L extends readonly string[]>(list: L) => list.filter((one) => one !== 'not_found') as Exclude<L[number], 'not_found'>[]

/** 突合せ: the daily proof that nothing was dropped, over the whole municipality. */
export const reconcileAccountability = defineQuery({
  name: 'reconcileAccountability',
  drawer: 'accountability',
  summary: { ja: '受持ちの突合せ', en: 'Reconcile accountability' },
  input: z.object({}),
  output: z.object({
    at: instant,
    open: z.int(),
    dropped: z.int(),
    withoutHolder: z.int(),
    findings: z.array(z.object({ measure: z.string(), found: z.int(), examples: z.array(id) })),
  }),
  problems: [],
  roles: ['coordinator', 'supervisor', 'administrator', 'auditor'],
  subjects: (_, output) => output.findings.filter((one) => !one.measure.startsWith('open_')).flatMap((one) => one.examples),
})

/** 機関の負担: how much each agency carries. Numbers only. */
export const countAgencyLoad = defineQuery({
  name: 'countAgencyLoad',
  drawer: 'accountability',
  summary: { ja: '機関ごとの負担', en: 'Load of each agency' },
  input: z.object({}),
  output: z.object({
    loads: z.array(
      z.object({
        agencyId: id,
        agencyName: z.string(),
        intakes: z.int(),
        cases: z.int(),
        referralsOut: z.int(),
        referralsIn: z.int(),
        overdue: z.int(),
        casesAlone: z.int(),
        sharePercent: z.int(),
        carriesMost: z.boolean(),
      }),
    ),
  }),
  problems: [],
  roles: ['coordinator', 'supervisor', 'administrator'],
  subjects: () => [],
})

/** 離任の前に見る: what somebody still holds. */
export const getHoldings = defineQuery({
  name: 'getHoldings',
  drawer: 'accountability',
  summary: { ja: '離任前の確認', en: 'What somebody still holds' },
  input: z.object({ membershipId: id }),
  output: z.object({ version, tasks: z.int(), seats: z.int(), areas: z.int(), soleConcealments: z.int() }),
  problems: [],
  roles: ['supervisor', 'administrator'],
  subjects: (input) => [input.membershipId],
})

/** 離任: everything open goes to the successor in the same moment; without one it is refused. */
export const endMembership = defineCommand({
  name: 'endMembership',
  drawer: 'accountability',
  summary: { ja: '離任', en: 'End a membership' },
  input: z.object({ membershipId: id, version, successorId: id.optional() }),
  output: z.object({ membershipId: id }),
  problems: without(END_MEMBERSHIP_PROBLEMS),
  roles: ['supervisor', 'administrator'],
  subjects: (input) => (input.successorId === undefined ? [input.membershipId] : [input.membershipId, input.successorId]),
})

/** 機関の終了: now or on a day to come; its matters go on with the successor, without a gap. */
export const endAgency = defineCommand({
  name: 'endAgency',
  drawer: 'accountability',
  summary: { ja: '機関の終了', en: 'End an agency' },
  input: z.object({ agencyId: id, successorId: id, successorMembershipId: id, at: instant }),
  output: z.object({ agencyId: id }),
  problems: without(END_AGENCY_PROBLEMS),
  roles: ['administrator'],
  subjects: (input) => [input.agencyId, input.successorId, input.successorMembershipId],
})

/** Everything that can be asked and done about who answers for what. */
export const accountabilityOperations = { reconcileAccountability, countAgencyLoad, getHoldings, endMembership, endAgency } as const
