import { z } from 'zod'
import { BOXES, INTAKE_ORDERS, OUTCOMES, URGENCIES } from '#domain/intake/codes.ts'
import { SHEET_FIELDS } from '#domain/intake/history.ts'
import { caseBeside } from './case-beside.ts'
import { day, id, instant, line, text, version } from './field.ts'
import { sheetChanged, sheetGiven } from './intake-sheet.ts'
import { aboutShown, intakeLine, intakeShown, personsNamed } from './intake-shown.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { paperOf, tellPaper } from './paper.ts'
import { WORKERS } from './workers.ts'

const COUNTER = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

/** 相談を受け付ける: one line is enough. `formerId`: the earlier intake of the same people, when somebody comes again (再相談). */
export const receiveIntake = defineCommand({
  name: 'receiveIntake',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '相談を受け付ける', en: 'Take a consultation' },
  input: sheetGiven.extend({ draftId: id.optional(), formerId: id.optional() }),
  output: z.object({ id, number: z.int() }),
  problems: ['nothing_written', 'worst_box_not_marked', 'received_ahead', 'already_received'],
  roles: COUNTER,
  subjects: (_, output) => [output.id],
})

/** 受付票を書き足す・直す: only what is given changes; what stood before is kept, with the reason where one was given. */
export const updateIntake = defineCommand({
  name: 'updateIntake',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '受付票を書き足す', en: 'Add to an intake' },
  input: sheetChanged.extend({ id, version, reason: line.default('') }),
  output: z.object({ id, version }),
  standing: intakeShown,
  problems: ['nothing_written', 'worst_box_not_marked', 'received_ahead', 'already_ended', 'subject_is_bound', 'already_bound', 'whereabouts_concealed', 'area_concealed'],
  roles: COUNTER,
  subjects: (input) => [input.id, ...(input.subjects ?? []).flatMap((one) => one.personId ?? [])],
})

/** 受付票を開く. */
export const getIntake = defineQuery({
  name: 'getIntake',
  drawer: 'intake',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '受付票を開く', en: 'Open an intake' },
  input: z.object({ id, paper: paperOf('intake_paper') }),
  output: intakeShown,
  problems: [],
  roles: COUNTER,
  subjects: (input, output) => [input.id, ...output.subjects.flatMap((one) => (one.personId === null ? [] : [one.personId])), ...output.resembles.map((one) => one.personId)],
  detail: tellPaper,
})

/** 受付一覧の絞り込み: which intakes, and in which order. */
export const intakeFilters = z.object({
  state: z.enum(['open', 'follow_up', 'ended', 'all']).default('open'),
  reach: z.enum(['mine', 'agency', 'all']).default('all'),
  urgency: z.enum(URGENCIES).optional(),
  /** One of the boxes that is ticked, be it the worst (◎) or not (○). */
  box: z.enum(BOXES).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  order: z.enum(INTAKE_ORDERS).default('urgency'),
})

/** 受付の一覧: open ones (with emergencies nobody followed up yet), ended ones, or all. */
export const listIntakes = defineQuery({
  name: 'listIntakes',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '受付の一覧', en: 'List intakes' },
  input: intakeFilters.extend({ page: z.int().min(1).max(10_000).default(1) }),
  output: z.object({ intakes: z.array(intakeLine.extend({ about: z.array(aboutShown) })), total: z.int(), pageSize: z.int(), followUps: z.int() }),
  problems: [],
  roles: COUNTER,
  subjects: (_, output) => [...output.intakes.map((one) => one.id), ...personsNamed(output.intakes)],
})

/** 変更の履歴: every change of a sheet, with what stood there before. */
export const listIntakeChanges = defineQuery({
  name: 'listIntakeChanges',
  drawer: 'intake',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '受付票の変更の履歴', en: 'History of an intake' },
  input: z.object({ id }),
  output: z.object({
    changes: z.array(
      z.object({
        version,
        at: instant,
        who: z.string(),
        reason: z.string(),
        fields: z.array(z.object({ field: z.enum(SHEET_FIELDS), before: z.unknown(), after: z.unknown() })),
      }),
    ),
    /** Somebody on it is concealed from the reader: what stood before, handlers alone read. */
    areConcealed: z.boolean(),
  }),
  problems: [],
  roles: COUNTER,
  subjects: (input) => [input.id],
})

/** 受付を終える: in exactly one of six ways. Keeping it opens a support case or joins one; 見守り names who watches. */
export const endIntake = defineCommand({
  name: 'endIntake',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '受付の結果を決める', en: 'Decide how an intake ends' },
  input: z.object({
    id,
    version,
    outcome: z.enum(OUTCOMES),
    note: text.default(''),
    watchedBy: line.default(''),
    nextContactOn: day.optional(),
    caseId: id.optional(),
    householdName: line.optional(),
    householdKana: line.optional(),
    /** The contact the sheet promises was made, or called off: no day is owed any more. */
    isContactDone: z.boolean().default(false),
    /** Open support cases of the same people that whoever opens a further one knows of; beside one that is not named here, none is opened. */
    casesBeside: z.array(id).max(100).default([]),
  }),
  output: z.object({ id, caseId: id.nullable(), taskOn: day.nullable() }),
  standing: intakeShown,
  problems: [
    'already_ended', 'referral_under_way', 'returned_need_needs_a_note', 'referral_not_confirmed', 'emergency_needs_a_note', 'information_needs_a_note',
    'watch_needs_a_watcher', 'watch_needs_a_day', 'household_name_needed', 'case_closed', 'case_of_another_agency', 'contact_still_promised', 'resembles_somebody', 'supported_already',
  ],
  roles: COUNTER,
  subjects: (input, output) => (output.caseId === null ? [input.id] : [input.id, output.caseId]),
})

/** 緊急対応をフォローする: what became of it; until then it stands open in its agency's hands. */
export const followUpIntake = defineCommand({
  name: 'followUpIntake',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '緊急対応のその後を記録する', en: 'Follow an emergency up' },
  input: z.object({ id, version, note: text, isContactDone: z.boolean().default(false) }),
  output: z.object({ id, version }),
  standing: intakeShown,
  problems: ['not_an_emergency', 'already_followed_up', 'follow_up_needs_a_note', 'referral_under_way', 'contact_still_promised'],
  roles: COUNTER,
  subjects: (input) => [input.id],
})

/** 見守りの様子を記録する: how they are, and when somebody looks again; without a day the watch is over. */
export const lookAfterIntake = defineCommand({
  name: 'lookAfterIntake',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '見守りの様子を記録する', en: 'Note how somebody is who is watched' },
  input: z.object({ id, version, note: text, nextContactOn: day.optional() }),
  output: z.object({ id, version, isOver: z.boolean() }),
  standing: intakeShown,
  problems: ['not_watched', 'watch_is_over', 'look_needs_a_note', 'watch_needs_a_day', 'referral_under_way'],
  roles: COUNTER,
  subjects: (input) => [input.id],
})

/** 合流できる支援ケース: open cases an intake may join, those of the same people first. */
export const listCasesToJoin = defineQuery({
  name: 'listCasesToJoin',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '合流できる支援ケース', en: 'Cases an intake may join' },
  input: z.object({ id, words: line.default('') }),
  output: z.object({
    cases: z.array(
      z.object({ caseId: id, number: z.int(), householdName: z.string(), title: z.string(), agencyName: z.string(), sharesPerson: z.boolean() }),
    ),
    /** How many there are beyond those that stand here: more words find them. */
    beyond: z.int(),
    /** Those in which its people are supported already, to be opened or not: beside one of them a further case is opened only by whoever names it. */
    beside: z.array(caseBeside),
  }),
  problems: [],
  roles: COUNTER,
  subjects: (input, output) => [input.id, ...output.cases.map((one) => one.caseId), ...output.beside.map((one) => one.caseId)],
})

/** 引き継がれた受付を受け持つ: said by somebody of the agency that answers for the case now; until then it stands on their day. */
export const takeOnHandedOver = defineCommand({
  name: 'takeOnHandedOver',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '引き継がれた受付を受け持つ', en: 'Take on what was handed over' },
  input: z.object({ caseId: id }),
  output: z.object({ caseId: id }),
  problems: ['member_not_fit'],
  roles: WORKERS,
  subjects: (input) => [input.caseId],
})

/** Everything that can be asked and done about intakes. */
export const intakeOperations = {
  receiveIntake,
  updateIntake,
  getIntake,
  listIntakes,
  listIntakeChanges,
  endIntake,
  followUpIntake,
  lookAfterIntake,
  takeOnHandedOver,
  listCasesToJoin,
} as const
