import { z } from 'zod'
import { URGENCIES } from '#domain/intake/codes.ts'
import { DISCLOSURE_BASES } from '#domain/referral/basis.ts'
import { RESTS } from '#domain/intake/rest-of-intake.ts'
import { GOING_ALONG, WARM_HANDOVERS } from '#domain/referral/going-along.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { REFERRAL_MOVES, REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { ANSWER_CHANNELS, NOTED_STEPS, TELLINGS } from '#domain/referral/step.ts'
import { FACT_CATEGORIES, FACT_PROBLEMS, isSaidOfContact } from '#domain/referral/travelling-fact.ts'
import { accountabilityOperations } from './accountability.ts'
import { day, id, instant, line, said, text, version } from './field.ts'
import { defineCommand } from './operation.ts'
import { listStrandedMatters, noteTakeoverSeen, takeUpStrandedMatter } from './referral-board.ts'
import { issueReferralLink } from './referral-link.ts'
import { getReferral, getReferralOrigin, listReferrals } from './referral-shown.ts'

const WORKERS = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

const fact = z.object({
  category: z.enum(FACT_CATEGORIES),
  text: said(text),
  /** 連絡してよい時間・方法: of a contact alone, and closed with it. */
  mayContact: line.meta({ examples: [''] }).default(''),
  basis: z.enum(DISCLOSURE_BASES),
  basisNote: line.default(''),
}).refine(isSaidOfContact, { path: ['mayContact'], params: { rule: 'not_a_choice' } })

const sheet = z.object({
  need: said(line),
  why: said(text),
  toAgencyId: id.optional(),
  toOutside: said(line).optional(),
  urgency: z.enum(URGENCIES),
  /** Whether the person knows (本人は知っているか): they do; they were not told, which the receiver must know before calling; null where nobody has asked. */
  personKnows: z.boolean().nullable().default(null),
  /** Why it is told to somebody the person asked not to tell. It stays with the sender. */
  againstWish: line.default(''),
  /** Why the receiver is not warned of a perpetrator that is known of (加害者情報). It stays with the sender. */
  unwarnedWhy: line.default(''),
  warmHandover: z.enum(WARM_HANDOVERS).default('none'),
  warmHandoverOn: day.optional(),
  facts: z.array(fact).max(40).default([]),
})

const fromMatter = sheet.extend({ matterId: id, routeId: id.optional(), draftId: id.optional() })

const TRAVEL_PROBLEMS = ['receiver_not_wanted', 'warning_dropped', ...FACT_PROBLEMS] as const
const SHEET_PROBLEMS = ['one_receiver_needed', 'agency_takes_none', 'already_ended', ...TRAVEL_PROBLEMS] as const
const FIRST_PROBLEMS = [...SHEET_PROBLEMS, 'already_passed_on'] as const

/** つなぎを下書きする: the receiver sees nothing of it yet. */
export const draftReferral = defineCommand({
  name: 'draftReferral',
  drawer: 'referral',
  purpose: 'referral',
  summary: { ja: 'つなぎを下書きする', en: 'Draft a referral' },
  input: fromMatter,
  output: z.object({ id, routeId: id, version }),
  problems: FIRST_PROBLEMS,
  roles: WORKERS,
  subjects: (input, output) => [output.id, input.matterId],
})

/** 下書きを書き直す: only what has not left yet. */
export const changeReferralDraft = defineCommand({
  name: 'changeReferralDraft',
  drawer: 'referral',
  purpose: 'referral',
  summary: { ja: 'つなぎの下書きを書き直す', en: 'Change a drafted referral' },
  input: sheet.extend({ id, version }),
  output: z.object({ id, version }),
  standing: getReferral.output,
  problems: [...SHEET_PROBLEMS, 'not_possible_now', 'not_your_side'],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** つなぐ: sends what is needed, no more, to one agency or to somebody outside. */
export const sendReferral = defineCommand({
  name: 'sendReferral',
  drawer: 'referral',
  purpose: 'referral',
  summary: { ja: 'つなぐ', en: 'Send a referral' },
  input: fromMatter,
  output: z.object({ id, answerDueOn: day }),
  problems: FIRST_PROBLEMS,
  roles: WORKERS,
  subjects: (input, output) => [output.id, input.matterId],
})

/**
 * つなぎを進める: sent from a draft, received, accepted, met, confirmed, reopened, returned or withdrawn. An answer that came
 * by paper or telephone says by whom and how.
 */
export const moveReferral = defineCommand({
  name: 'moveReferral',
  drawer: 'referral',
  purpose: 'referral',
  summary: { ja: 'つなぎを進める', en: 'Move a referral on' },
  input: z.object({
    id,
    version,
    move: z.enum(REFERRAL_MOVES),
    note: text.default(''),
    metAt: instant.optional(),
    returnReason: z.enum(RETURN_REASONS).optional(),
    /** Which agency fits better, where that is the reason of a return: one of the city, or one outside by name. */
    fittingAgencyId: id.optional(),
    fittingOutside: line.default(''),
    nextStep: text.default(''),
    nextStepOn: day.optional(),
    channel: z.enum(ANSWER_CHANNELS).default('screen'),
    answeredBy: line.default(''),
    /** What became of the handover that was promised: asked when the first contact is confirmed. */
    goneAlong: z.enum(GOING_ALONG).optional(),
    /** Of a contact that is confirmed: whether anything is left of the consultation it came from. Unsaid, it ends only where there is no more to it. */
    rest: z.enum(RESTS).optional(),
    /** Of a meeting: whether the person was told of the つなぎ, if that was said. */
    telling: z.enum(TELLINGS).default('not_said'),
  }),
  output: z.object({ id, version, status: z.enum(REFERRAL_STATUSES), intakeId: id.nullable() }),
  standing: getReferral.output,
  problems: ['not_possible_now', 'not_your_side', 'next_step_needed', 'reason_needed', 'fitting_unclear', 'met_in_future', 'going_along_needed', 'agency_takes_none', ...TRAVEL_PROBLEMS],
  roles: WORKERS,
  subjects: (input, output) => (output.intakeId === null ? [input.id] : [input.id, output.intakeId]),
})

/** 歩みを書き足す: a call tried, somebody accompanied, the person told what came of it. */
export const addReferralStep = defineCommand({
  name: 'addReferralStep',
  drawer: 'referral',
  purpose: 'referral',
  summary: { ja: 'つなぎの歩みを書き足す', en: 'Add a step to a referral' },
  input: z.object({ id, step: z.enum(NOTED_STEPS), note: text }),
  output: z.object({ id }),
  problems: ['not_possible_now'],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** Everything that can be asked and done about referrals, and about who answers for what. */
export const referralOperations = {
  draftReferral,
  changeReferralDraft,
  sendReferral,
  moveReferral,
  addReferralStep,
  listReferrals,
  getReferral,
  getReferralOrigin,
  issueReferralLink,
  listStrandedMatters,
  takeUpStrandedMatter,
  noteTakeoverSeen,
  ...accountabilityOperations,
} as const
