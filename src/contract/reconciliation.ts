import { z } from 'zod'
import { MATTER_KINDS } from '#domain/accountability/matter-kind.ts'
import { RECONCILIATION_MEASURES } from '#domain/accountability/reconciliation.ts'
import { day, id, instant } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const WATCHERS = ['coordinator', 'supervisor', 'administrator', 'auditor'] as const

const measure = z.enum(RECONCILIATION_MEASURES)

const proof = z.object({
  at: instant,
  open: z.int(),
  dropped: z.int(),
  withoutHolder: z.int(),
  findings: z.array(z.object({ measure, found: z.int(), examples: z.array(id) })),
})

/** 突合せ: the proof that nothing was dropped, over the whole municipality, as it stands now. */
export const reconcileAccountability = defineQuery({
  name: 'reconcileAccountability',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'coordination',
  summary: { ja: '受持ちの突合せ', en: 'Reconcile accountability' },
  input: z.object({}),
  output: proof,
  problems: [],
  roles: WATCHERS,
  isAboutNumbers: true,
  subjects: (_, output) => output.findings.filter((one) => !one.measure.startsWith('open_')).flatMap((one) => one.examples),
})

/** 突合せを記録する: runs it and keeps what it found, beside the day's own run. */
export const recordReconciliation = defineCommand({
  name: 'recordReconciliation',
  drawer: 'accountability',
  purpose: 'coordination',
  summary: { ja: '突合せを実施して記録する', en: 'Reconcile and keep the result' },
  input: z.object({}),
  output: z.object({ id, at: instant, open: z.int(), dropped: z.int(), withoutHolder: z.int() }),
  problems: [],
  roles: WATCHERS,
  subjects: (_, output) => [output.id],
})

/** 突合せの記録: which days were looked at, and what was found. */
export const listReconciliations = defineQuery({
  name: 'listReconciliations',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'coordination',
  summary: { ja: '突合せの記録', en: 'Reconciliations so far' },
  input: z.object({}),
  output: z.object({
    runs: z.array(
      z.object({ id, runOn: day, ranAt: instant, ranByName: z.string().nullable(), open: z.int(), dropped: z.int(), withoutHolder: z.int() }),
    ),
    /** How many older ones there are. */
    beyond: z.int(),
  }),
  problems: [],
  roles: WATCHERS,
  subjects: () => [],
})

/** 数の内訳: the matters behind one figure that the reader may open, without their contents; of the others, how many at which agency. */
export const listReconciledMatters = defineQuery({
  name: 'listReconciledMatters',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'coordination',
  summary: { ja: '突合せの内訳', en: 'The matters behind a figure' },
  input: z.object({ measure, page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({
    rows: z.array(
      z.object({ id, matterId: id, kind: z.enum(MATTER_KINDS), agencyName: z.string().nullable(), openedAt: instant }),
    ),
    /** Areas (担当圏域), where the figure counts those. */
    areas: z.array(z.object({ id, name: z.string() })),
    hidden: z.array(z.object({ kind: z.enum(MATTER_KINDS), agencyName: z.string().nullable(), count: z.int() })),
    total: z.int(),
  }),
  problems: [],
  roles: WATCHERS,
  subjects: (_, output) => output.rows.map((row) => row.matterId),
})

/** 機関の負担: how much each agency carries. Numbers only. */
export const countAgencyLoad = defineQuery({
  name: 'countAgencyLoad',
  drawer: 'accountability',
  way: 'lists',
  purpose: 'coordination',
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

/** Everything that can be asked and done about the daily proof that nothing was dropped, and who carries how much. */
export const reconciliationOperations = { reconcileAccountability, recordReconciliation, listReconciliations, listReconciledMatters, countAgencyLoad } as const
