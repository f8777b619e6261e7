import { z } from 'zod'
import { URGENCIES } from '#domain/intake/codes.ts'
import { DISCLOSURE_BASES, FACT_CATEGORIES } from '#domain/referral/basis.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { REFERRAL_MOVES, REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { accountabilityOperations } from './accountability.ts'
import { day, id, instant, line, text, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { issueReferralLink } from './referral-link.ts'

const WORKERS = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

const fact = z.object({
  category: z.enum(FACT_CATEGORIES),
  text: text.min(1),
  basis: z.enum(DISCLOSURE_BASES),
  basisNote: line.default(''),
})

/** A referral as a list shows it. */
const referralLine = z.object({
  id,
  version,
  status: z.enum(REFERRAL_STATUSES),
  urgency: z.enum(URGENCIES),
  need: z.string(),
  why: z.string(),
  attempt: z.int(),
  fromAgencyName: z.string(),
  toName: z.string(),
  mine: z.enum(['sender', 'receiver', 'neither']),
  sentAt: instant.nullable(),
  answerDueOn: day.nullable(),
  contactDueOn: day.nullable(),
  daysOverdue: z.int().nullable(),
})

const step = z.object({ happenedAt: instant, step: z.string(), who: z.string().nullable(), agencyName: z.string().nullable(), note: z.string() })

const sheet = z.object({
  matterId: id,
  routeId: id.optional(),
  need: line.min(1),
  why: text.min(1),
  toAgencyId: id.optional(),
  toOutside: line.optional(),
  urgency: z.enum(URGENCIES),
  personKnows: z.boolean().default(false),
  warmHandover: z.enum(['none', 'accompany', 'three_way']).default('none'),
  warmHandoverOn: day.optional(),
  facts: z.array(fact).max(40).default([]),
})

const SHEET_PROBLEMS = ['one_receiver_needed', 'concealed_fact', 'basis_reason_needed', 'agency_takes_none', 'already_ended'] as const

/** つなぎを下書きする: the receiver sees nothing of it yet. */
export const draftReferral = defineCommand({
  name: 'draftReferral',
  drawer: 'referral',
  summary: { ja: 'つなぎを下書きする', en: 'Draft a referral' },
  input: sheet,
  output: z.object({ id, routeId: id, version }),
  problems: SHEET_PROBLEMS,
  roles: WORKERS,
  subjects: (input, output) => [output.id, input.matterId],
})

/** つなぐ: sends what is needed, no more, to one agency or to somebody outside. */
export const sendReferral = defineCommand({
  name: 'sendReferral',
  drawer: 'referral',
  summary: { ja: 'つなぐ', en: 'Send a referral' },
  input: sheet,
  output: z.object({ id, answerDueOn: day }),
  problems: SHEET_PROBLEMS,
  roles: WORKERS,
  subjects: (input, output) => [output.id, input.matterId],
})

/** つなぎを進める: sent from a draft, received, accepted, met, confirmed, returned or withdrawn. */
export const moveReferral = defineCommand({
  name: 'moveReferral',
  drawer: 'referral',
  summary: { ja: 'つなぎを進める', en: 'Move a referral on' },
  input: z.object({
    id,
    version,
    move: z.enum(REFERRAL_MOVES),
    note: text.default(''),
    metAt: instant.optional(),
    returnReason: z.enum(RETURN_REASONS).optional(),
    nextStep: text.default(''),
    nextStepOn: day.optional(),
  }),
  output: z.object({ id, version, status: z.enum(REFERRAL_STATUSES), intakeId: id.nullable() }),
  problems: [
    'not_possible_now',
    'not_your_side',
    'next_step_needed',
    'reason_needed',
    'met_in_future',
    'agency_takes_none',
    'concealed_fact',
    'basis_reason_needed',
  ],
  roles: WORKERS,
  subjects: (input, output) => (output.intakeId === null ? [input.id] : [input.id, output.intakeId]),
})

/** 歩みを書き足す: a call tried, somebody accompanied. */
export const addReferralStep = defineCommand({
  name: 'addReferralStep',
  drawer: 'referral',
  summary: { ja: 'つなぎの歩みを書き足す', en: 'Add a step to a referral' },
  input: z.object({ id, step: z.enum(['called', 'accompanied', 'three_way_met', 'wrote', 'other']), note: text }),
  output: z.object({ id }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** つなぎの一覧. */
export const listReferrals = defineQuery({
  name: 'listReferrals',
  drawer: 'referral',
  summary: { ja: 'つなぎの一覧', en: 'List referrals' },
  input: z.object({ box: z.enum(['incoming', 'outgoing', 'returned', 'done', 'all']).default('incoming') }),
  output: z.object({ referrals: z.array(referralLine) }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => output.referrals.map((one) => one.id),
})

/** つなぎを開く: with every attempt for the same need, told as one story. */
export const getReferral = defineQuery({
  name: 'getReferral',
  drawer: 'referral',
  summary: { ja: 'つなぎを開く', en: 'Open a referral' },
  input: z.object({ id }),
  output: referralLine.extend({
    matterId: id.nullable(),
    routeId: id,
    personKnows: z.boolean(),
    warmHandover: z.string(),
    returnReason: z.enum(RETURN_REASONS).nullable(),
    returnNote: z.string().nullable(),
    nextStep: z.string().nullable(),
    receivedIntakeId: id.nullable(),
    escalatedAt: instant.nullable(),
    firstContactAt: instant.nullable(),
    firstContactNote: z.string(),
    moves: z.array(z.enum(REFERRAL_MOVES)),
    persons: z.array(z.object({ id, name: z.string(), kana: z.string().nullable() })),
    facts: z.array(z.object({ category: z.enum(FACT_CATEGORIES), text: z.string(), basis: z.enum(DISCLOSURE_BASES), basisNote: z.string() })),
    steps: z.array(step),
    attempts: z.array(z.object({ id, attempt: z.int(), toName: z.string(), status: z.enum(REFERRAL_STATUSES) })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.id, ...output.persons.map((one) => one.id)],
})

/** 行き場のない相談: returned by two or more, or unanswered past the due day. */
export const listStrandedMatters = defineQuery({
  name: 'listStrandedMatters',
  drawer: 'referral',
  summary: { ja: '行き場のない相談', en: 'Stranded matters' },
  input: z.object({}),
  output: z.object({
    stranded: z.array(
      z.object({
        routeId: id,
        /** Null when the reader may not open the matter: then only who holds it, and how long, is told. */
        need: z.string().nullable(),
        agencyName: z.string(),
        areaName: z.string().nullable(),
        returned: z.int(),
        unanswered: z.int(),
        escalations: z.int(),
        sinceDays: z.int(),
        lastReferralId: id,
      }),
    ),
    load: z.array(z.object({ agencyName: z.string(), intakes: z.int(), cases: z.int(), referrals: z.int() })),
    proof: z.object({ openMatters: z.int(), withoutAgency: z.int(), withTwoAgencies: z.int() }),
  }),
  problems: [],
  roles: ['coordinator', 'supervisor'],
  subjects: (_, output) => output.stranded.map((one) => one.lastReferralId),
})

/** Everything that can be asked and done about referrals, and about who answers for what. */
export const referralOperations = {
  draftReferral,
  sendReferral,
  moveReferral,
  addReferralStep,
  listReferrals,
  getReferral,
  issueReferralLink,
  listStrandedMatters,
  ...accountabilityOperations,
} as const
