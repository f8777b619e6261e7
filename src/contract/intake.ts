import { z } from 'zod'
import { BOXES, CHANNELS, CONSENTS, CONSIDERATIONS, DRAFT_KINDS, OUTCOMES, ROUTES, URGENCIES } from '#domain/intake/codes.ts'
import { code, day, id, instant, line, text, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const COUNTER = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

const subject = z.object({
  personId: id.optional(),
  describedAs: line.default(''),
  name: line.optional(),
  kana: line.optional(),
  sex: code.optional(),
  birth: line.optional(),
  phone: line.optional(),
  address: line.optional(),
})

const sheet = z.object({
  text,
  receivedAt: instant.optional(),
  channel: z.enum(CHANNELS).optional(),
  route: z.enum(ROUTES).optional(),
  introducedBy: code.optional(),
  inquirer: z
    .object({ name: line.optional(), relation: line.optional(), phone: line.optional(), anonymous: z.boolean().default(false) })
    .default({ anonymous: false }),
  subjects: z.array(subject).max(12).default([]),
  heard: text.default(''),
  judgement: text.default(''),
  ownWords: text.default(''),
  boxes: z.array(z.enum(BOXES)).default([]),
  worstBox: z.enum(BOXES).optional(),
  urgency: z.enum(URGENCIES).optional(),
  considerations: z.array(z.enum(CONSIDERATIONS)).default([]),
  consent: z.enum(CONSENTS).default('not_asked'),
  consentNote: text.default(''),
  areaId: id.optional(),
  nextContactOn: day.optional(),
})

/** An intake as a list shows it. */
export const intakeLine = z.object({
  id,
  number: z.int(),
  receivedAt: instant,
  text: z.string(),
  urgency: z.enum(URGENCIES),
  worstBox: z.enum(BOXES).nullable(),
  agencyName: z.string(),
  areaName: z.string().nullable(),
  receivedByName: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  caseId: id.nullable(),
})

const subjectShown = z.object({
  id,
  personId: id.nullable(),
  describedAs: z.string(),
  name: z.string().nullable(),
  kana: z.string().nullable(),
  birth: z.string().nullable(),
})

const intakeShown = intakeLine.extend({
  version,
  restricted: z.boolean(),
  channel: z.enum(CHANNELS).nullable(),
  route: z.enum(ROUTES).nullable(),
  inquirerName: z.string().nullable(),
  inquirerRelation: z.string().nullable(),
  inquirerAnonymous: z.boolean(),
  heard: z.string(),
  judgement: z.string(),
  ownWords: z.string(),
  boxes: z.array(z.enum(BOXES)),
  considerations: z.array(z.enum(CONSIDERATIONS)),
  consent: z.enum(CONSENTS),
  consentNote: z.string(),
  outcomeNote: z.string(),
  nextContactOn: day.nullable(),
  subjects: z.array(subjectShown),
  whereabouts: z.array(z.object({ kind: z.string(), text: z.string(), whose: z.string() })),
  whereaboutsConcealed: z.boolean(),
  mayWrite: z.boolean(),
})

/** 相談を受け付ける: one line is enough. */
export const receiveIntake = defineCommand({
  name: 'receiveIntake',
  drawer: 'intake',
  summary: { ja: '相談を受け付ける', en: 'Take a consultation' },
  input: sheet.extend({ draftId: id.optional() }),
  output: z.object({ id, number: z.int() }),
  problems: ['nothing_written', 'worst_box_not_marked'],
  roles: COUNTER,
  subjects: (_, output) => [output.id],
})

/** 受付票を書き足す・直す. */
export const updateIntake = defineCommand({
  name: 'updateIntake',
  drawer: 'intake',
  summary: { ja: '受付票を書き足す', en: 'Add to an intake' },
  input: z.object({
    id,
    version,
    text,
    heard: text,
    judgement: text,
    ownWords: text,
    boxes: z.array(z.enum(BOXES)),
    worstBox: z.enum(BOXES).optional(),
    urgency: z.enum(URGENCIES),
  }),
  output: z.object({ id, version }),
  problems: ['nothing_written', 'worst_box_not_marked', 'already_ended'],
  roles: COUNTER,
  subjects: (input) => [input.id],
})

/** 受付票を開く. */
export const getIntake = defineQuery({
  name: 'getIntake',
  drawer: 'intake',
  summary: { ja: '受付票を開く', en: 'Open an intake' },
  input: z.object({ id }),
  output: intakeShown,
  problems: [],
  roles: COUNTER,
  subjects: (input, output) => [input.id, ...output.subjects.flatMap((one) => (one.personId === null ? [] : [one.personId]))],
})

/** 受付の一覧. */
export const listIntakes = defineQuery({
  name: 'listIntakes',
  drawer: 'intake',
  summary: { ja: '受付の一覧', en: 'List intakes' },
  input: z.object({
    state: z.enum(['open', 'ended', 'all']).default('open'),
    reach: z.enum(['mine', 'agency', 'all']).default('all'),
    page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({ intakes: z.array(intakeLine), total: z.int() }),
  problems: [],
  roles: COUNTER,
  subjects: (_, output) => output.intakes.map((one) => one.id),
})

/** 受付を終える: in exactly one of six ways. Keeping it opens a support case. */
export const endIntake = defineCommand({
  name: 'endIntake',
  drawer: 'intake',
  summary: { ja: '受付の結果を決める', en: 'Decide how an intake ends' },
  input: z.object({
    id,
    version,
    outcome: z.enum(OUTCOMES),
    note: text.default(''),
    watchedBy: line.default(''),
    caseId: id.optional(),
    householdName: line.optional(),
  }),
  output: z.object({ id, caseId: id.nullable() }),
  problems: ['already_ended', 'referral_not_confirmed', 'emergency_needs_a_note', 'watch_needs_a_watcher', 'household_name_needed'],
  roles: COUNTER,
  subjects: (input, output) => (output.caseId === null ? [input.id] : [input.id, output.caseId]),
})

/** 書きかけを残す: every two seconds, before anything else is asked. */
export const saveDraft = defineCommand({
  name: 'saveDraft',
  drawer: 'intake',
  summary: { ja: '書きかけを残す', en: 'Keep a draft' },
  input: z.object({ id, kind: z.enum(DRAFT_KINDS), matterId: id.optional(), body: z.record(z.string(), z.unknown()) }),
  output: z.object({ id, savedAt: instant }),
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/** 自分の書きかけ. */
export const listDrafts = defineQuery({
  name: 'listDrafts',
  drawer: 'intake',
  summary: { ja: '自分の書きかけ', en: 'My drafts' },
  input: z.object({}),
  output: z.object({
    drafts: z.array(
      z.object({ id, kind: z.string(), matterId: id.nullable(), savedAt: instant, body: z.record(z.string(), z.unknown()) }),
    ),
  }),
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/** 書きかけを捨てる. */
export const discardDraft = defineCommand({
  name: 'discardDraft',
  drawer: 'intake',
  summary: { ja: '書きかけを捨てる', en: 'Discard a draft' },
  input: z.object({ id }),
  output: z.object({ id }),
  problems: [],
  roles: COUNTER,
  subjects: () => [],
})

/** Everything that can be asked and done about intakes. */
export const intakeOperations = {
  receiveIntake,
  updateIntake,
  getIntake,
  listIntakes,
  endIntake,
  saveDraft,
  listDrafts,
  discardDraft,
} as const
