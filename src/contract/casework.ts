import { z } from 'zod'
import { METHODS, SHARING_RANGES, STORY_KINDS } from '#domain/casework/codes.ts'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { TIMELINE_STEPS } from '#domain/referral/step.ts'
import { day, id, instant, line, text, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const named = z.object({ personId: id, name: z.string() })

const recordShown = z.object({
  kind: z.literal('record'),
  id,
  version,
  at: instant,
  durationMinutes: z.int().nullable(),
  method: z.enum(METHODS),
  place: z.string(),
  reached: z.boolean(),
  who: z.string(),
  writtenAs: z.string(),
  agencyName: z.string(),
  recordedAt: instant,
  withWhom: z.string(),
  withPersons: z.array(named),
  about: z.array(named),
  facts: z.string(),
  ownWords: z.string(),
  judgement: z.string(),
  grounds: z.string(),
  nextStep: z.string(),
  nextOn: day.nullable(),
  sharing: z.enum(SHARING_RANGES),
  pinned: z.boolean(),
  mine: z.boolean(),
})

const intakeShown = z.object({
  kind: z.literal('intake'),
  id,
  at: instant,
  number: z.int(),
  text: z.string(),
  ownWords: z.string(),
  who: z.string(),
  agencyName: z.string(),
  /** Whether its own sheet is the actor's to open; the story tells it anyway. */
  opens: z.boolean(),
})

/** One turn a つなぎ took; of a return also why, and what comes next by when. */
const referralShown = z.object({
  kind: z.literal('referral'),
  id,
  referralId: id,
  at: instant,
  step: z.enum(TIMELINE_STEPS),
  need: z.string(),
  fromName: z.string(),
  toName: z.string(),
  note: z.string(),
  returnReason: z.enum(RETURN_REASONS).nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: day.nullable(),
})

/**
 * 支援経過: one timeline over all agencies, the newest first. Of the whole of it what was pinned stands apart, above; where it is narrowed, among the rest.
 * As of a day, what happened until its end.
 */
export const listStory = defineQuery({
  name: 'listStory',
  drawer: 'casework',
  way: 'beside',
  purpose: 'consultation',
  summary: { ja: '支援経過を読む', en: 'Read the timeline' },
  input: z.object({
    caseId: id,
    personId: id.optional(),
    kind: z.enum(STORY_KINDS).optional(),
    method: z.enum(METHODS).optional(),
    agencyId: id.optional(),
    on: day.optional(),
    page: z.int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    pinned: z.array(recordShown),
    entries: z.array(z.discriminatedUnion('kind', [recordShown, intakeShown, referralShown])),
    agencies: z.array(z.object({ id, name: z.string() })),
    /** How many fit in all, what stands apart among them: the same on every page. */
    total: z.int(),
    pages: z.int(),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [...new Set([input.caseId, ...[...output.pinned, ...output.entries].map((entry) => (entry.kind === 'referral' ? entry.referralId : entry.id))])],
})

/** 支援経過を一件開く. */
export const getContactRecord = defineQuery({
  name: 'getContactRecord',
  drawer: 'casework',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '支援経過を一件開く', en: 'Open one contact record' },
  input: z.object({ id }),
  output: recordShown.extend({ matterId: id }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

const recordText = z.object({
  facts: text.default(''),
  ownWords: text.default(''),
  judgement: text.default(''),
  grounds: text.default(''),
  nextStep: text.default(''),
})

const recordWritten = recordText.extend({
  durationMinutes: z.int().min(1).max(1440).optional(),
  method: z.enum(METHODS),
  place: line.default(''),
  reached: z.boolean().default(true),
  withWhom: line.default(''),
  withPersonIds: z.array(id).max(30).default([]),
  aboutPersonIds: z.array(id).max(30).default([]),
  nextOn: day.optional(),
})

/** 支援経過を書く: fixed on saving with its writer, their title and the moment; the next step may become a task. */
export const saveContactRecord = defineCommand({
  name: 'saveContactRecord',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '支援経過を書く', en: 'Write a contact record' },
  input: recordWritten.extend({
    matterId: id,
    happenedAt: instant.optional(),
    sharing: z.enum(SHARING_RANGES).optional(),
    pinned: z.boolean().default(false),
    makesTask: z.boolean().default(false),
    draftId: id.optional(),
  }),
  output: z.object({ id, sharing: z.enum(SHARING_RANGES), taskId: id.nullable() }),
  problems: ['nothing_written', 'happens_ahead', 'person_not_known', 'task_needs_a_day', 'already_recorded'],
  roles: WORKERS,
  staysClosed: (_, output) => output.sharing === 'handlers' && output.taskId === null,
  subjects: (input, output) => [output.id, input.matterId],
})

/** 支援経過を訂正する: only by its writer; what stood before is kept. */
export const correctContactRecord = defineCommand({
  name: 'correctContactRecord',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '支援経過を訂正する', en: 'Correct a contact record' },
  input: recordWritten.extend({ id, version, happenedAt: instant, sharing: z.enum(SHARING_RANGES), reason: line.default('') }),
  output: z.object({ id, version, matterId: id }),
  standing: recordWritten.required().extend({
    id, version, happenedAt: instant, sharing: z.enum(SHARING_RANGES), durationMinutes: z.int().nullable(), nextOn: day.nullable(),
  }),
  problems: ['nothing_written', 'happens_ahead', 'person_not_known'],
  roles: WORKERS,
  staysClosed: (input) => input.sharing === 'handlers',
  subjects: (input, output) => [input.id, output.matterId],
})

/** 訂正の履歴: every text that stood before, with who changed it, when and why; the present one last. */
export const listRecordRevisions = defineQuery({
  name: 'listRecordRevisions',
  drawer: 'casework',
  way: 'opens',
  purpose: 'consultation',
  summary: { ja: '訂正の履歴を見る', en: 'See the history of a record' },
  input: z.object({ id }),
  output: z.object({
    matterId: id,
    revisions: z.array(
      recordText.required().extend({
        version, changedAt: instant, changedByName: z.string(), reason: z.string(), withWhom: z.string(),
        method: z.enum(METHODS).nullable(), happenedAt: instant.nullable(), reached: z.boolean().nullable(), sharing: z.enum(SHARING_RANGES).nullable(),
      }),
    ),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** 経過を固定する・外す: the team's doing; the text stays its writer's. */
export const pinRecord = defineCommand({
  name: 'pinRecord',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '経過を上に固定する', en: 'Pin a record' },
  input: z.object({ id, version, pinned: z.boolean() }),
  output: z.object({ id }),
  standing: z.object({ id, version, pinned: z.boolean() }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** Everything that can be asked and done about contact records. */
export const caseworkOperations = {
  listStory,
  getContactRecord,
  saveContactRecord,
  correctContactRecord,
  listRecordRevisions,
  pinRecord,
} as const
