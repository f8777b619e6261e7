import { z } from 'zod'
import { CONFLICT_KINDS } from '#domain/access/protection.ts'
import { day, id, instant, line, said, version } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'
import { listTellingTexts, settleTellingText } from './telling-text.ts'
import { DECIDERS, WORKERS } from './workers.ts'

/**
 * 閲覧を制限する・解く: by a supervisor of the accountable agency; without a reason the restriction is lifted. Where that agency has none
 * who may, whoever decides on concealment there sets it, and never lifts it.
 */
export const restrictMatter = defineCommand({
  name: 'restrictMatter',
  drawer: 'access',
  purpose: 'supervision',
  summary: { ja: '閲覧を制限する・解く', en: 'Restrict a record or lift it' },
  input: z.object({ matterId: id, version, reason: said(line.trim()).nullable() }),
  output: z.object({ matterId: id }),
  standing: z.object({ matterId: id, version, reason: z.string().nullable() }),
  problems: [],
  roles: DECIDERS,
  subjects: (input) => [input.matterId],
})

/** 住所等を秘匿する: one switch for everything that tells where somebody is, with two handlers and a day of review. */
export const concealPerson = defineCommand({
  name: 'concealPerson',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '住所等を秘匿する', en: 'Conceal whereabouts' },
  input: z.object({ personId: id, reason: said(line.trim()), reviewOn: day, handlers: z.array(id).min(1).max(12) }),
  output: z.object({ id }),
  problems: ['already_concealed', 'handler_not_fit', 'two_handlers_needed', 'review_day_past', 'review_day_too_far'],
  roles: DECIDERS,
  staysClosed: () => true,
  subjects: (input) => [input.personId],
})

/** 取扱者を加える: by somebody who is one. */
export const nameHandler = defineCommand({
  name: 'nameHandler',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '取扱者を加える', en: 'Name a handler' },
  input: z.object({ concealmentId: id, membershipId: id }),
  output: z.object({ concealmentId: id }),
  problems: ['handler_not_fit'],
  roles: WORKERS,
  subjects: (input) => [input.concealmentId],
})

/** 秘匿を見直す: it goes on, until the next review. It never ends by itself. */
export const reviewConcealment = defineCommand({
  name: 'reviewConcealment',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '秘匿を見直す', en: 'Review a concealment' },
  input: z.object({ concealmentId: id, version, reviewOn: day }),
  output: z.object({ concealmentId: id, version }),
  standing: z.object({ concealmentId: id, version, reviewOn: day }),
  problems: ['review_day_past', 'review_day_too_far'],
  roles: WORKERS,
  subjects: (input) => [input.concealmentId],
})

/** 秘匿の解除を求める: the first of two handlers. */
export const askRelease = defineCommand({
  name: 'askRelease',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '秘匿の解除を求める', en: 'Ask to release a concealment' },
  input: z.object({ concealmentId: id, version, reason: said(line.trim()) }),
  output: z.object({ concealmentId: id }),
  standing: z.object({ concealmentId: id, version, reason: z.string().nullable() }),
  problems: [],
  roles: WORKERS,
  staysClosed: () => true,
  subjects: (input) => [input.concealmentId],
})

/** 秘匿を解く: the second handler, who is another human being. */
export const releaseConcealment = defineCommand({
  name: 'releaseConcealment',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '秘匿を解く', en: 'Release a concealment' },
  input: z.object({ concealmentId: id, version }),
  output: z.object({ concealmentId: id }),
  standing: z.object({ concealmentId: id, version, releaseReason: z.string().nullable() }),
  problems: ['release_not_asked', 'second_handler_needed'],
  roles: WORKERS,
  subjects: (input) => [input.concealmentId],
})

/** 利害関係を登録する: from then on everything about the person is as if it were not there for that colleague. */
export const declareConflict = defineCommand({
  name: 'declareConflict',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '利害関係を登録する', en: 'Register a conflict of interest' },
  input: z.object({ personId: id, staffId: id.optional(), kind: z.enum(CONFLICT_KINDS) }),
  output: z.object({ id }),
  problems: ['supervisor_decides', 'already_registered', 'successor_needed', 'handler_needed'],
  roles: WORKERS,
  subjects: (input) => [input.personId],
})

/** 利害関係を終える: by a supervisor or coordinator, never by the colleague concerned. */
export const endConflict = defineCommand({
  name: 'endConflict',
  drawer: 'access',
  purpose: 'protection',
  summary: { ja: '利害関係を終える', en: 'End a conflict of interest' },
  input: z.object({ id, version }),
  output: z.object({ id }),
  standing: z.object({ id, version, endedAt: instant.nullable() }),
  problems: [],
  roles: DECIDERS,
  subjects: (input) => [input.id],
})

/** 自分の利害関係: only that there is one, and since when; about whom is closed to oneself. */
export const listOwnConflicts = defineQuery({
  name: 'listOwnConflicts',
  drawer: 'access',
  way: 'lists',
  purpose: 'protection',
  summary: { ja: '自分の利害関係を見る', en: 'My conflicts of interest' },
  input: z.object({}),
  output: z.object({ conflicts: z.array(z.object({ id, kind: z.enum(CONFLICT_KINDS), since: instant })) }),
  problems: [],
  roles: WORKERS,
  subjects: () => [],
})

/** Everything that protects a person from being seen by the wrong one. */
export const protectionOperations = {
  restrictMatter,
  concealPerson,
  nameHandler,
  reviewConcealment,
  askRelease,
  releaseConcealment,
  declareConflict,
  endConflict,
  listOwnConflicts,
  listTellingTexts,
  settleTellingText,
} as const
