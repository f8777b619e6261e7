import { HEARINGS, METHODS, SHARING_RANGES, type Hearing, type Method, type SharingRange } from '#domain/casework/codes.ts'
import { dayInTokyo, timeInTokyo, type Instant } from '#domain/shared/instant.ts'
import { timeNoted } from '#domain/shared/moment.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import type { AnswerFor, StandingFor } from '../app/api.ts'
import type { DraftBody } from '../draft/draft-keeper.ts'
import { dayIn, momentFromTyped } from '../app/read-day.ts'

/** A contact record while it is being written. */
export type RecordSheet = {
  readonly day: string
  readonly time: string
  readonly duration: string
  readonly method: Method | ''
  readonly place: string
  /** Said by whoever was there, never assumed. */
  readonly hearing: Hearing | ''
  readonly withPersonIds: readonly string[]
  readonly withWhom: string
  readonly aboutPersonIds: readonly string[]
  readonly facts: string
  readonly ownWords: string
  readonly judgement: string
  readonly grounds: string
  readonly nextStep: string
  readonly nextOn: string
  readonly makesTask: boolean
  readonly sharing: SharingRange | ''
  /** Why it is corrected, when it is. */
  readonly reason: string
}

/** An empty sheet for something that just happened. */
export const emptySheet = (now: Instant): RecordSheet => ({
  day: dayInTokyo(now), time: timeInTokyo(now), duration: '', method: 'M2', place: '', hearing: '', withPersonIds: [], withWhom: '', aboutPersonIds: [],
  facts: '', ownWords: '', judgement: '', grounds: '', nextStep: '', nextOn: '', makesTask: true, sharing: '', reason: '',
})

type Standing = StandingFor<'correctContactRecord'>

/** The sheet of a record as it stands after somebody else's correction. */
export const standingSheet = (record: Standing): RecordSheet => ({
  day: dayInTokyo(record.happenedAt as Instant), time: timeNoted(record.happenedAt as Instant), duration: record.durationMinutes === null ? '' : String(record.durationMinutes),
  method: record.method, place: record.place, hearing: record.reached ? 'heard' : 'missed', withPersonIds: record.withPersonIds, withWhom: record.withWhom,
  aboutPersonIds: record.aboutPersonIds, facts: record.facts, ownWords: record.ownWords, judgement: record.judgement, grounds: record.grounds,
  nextStep: record.nextStep, nextOn: record.nextOn ?? '', makesTask: false, sharing: record.sharing, reason: '',
})

/** The sheet of a record that is to be corrected. */
export const sheetOf = (record: AnswerFor<'getContactRecord'>): RecordSheet =>
  standingSheet({
    ...record, happenedAt: record.at, withPersonIds: record.withPersons.map((one) => one.personId), aboutPersonIds: record.about.map((one) => one.personId),
  })

/** A sheet as its draft keeps it: a correction with the record it corrects and the version it was begun from. */
export const draftOf = (sheet: RecordSheet, corrected?: { readonly id: string; readonly version: number }): DraftBody => ({
  ...sheet, ...(corrected !== undefined && { corrects: corrected.id, seen: corrected.version }),
})

/** The record a draft corrects; `undefined` when it is a new one. */
export const correctedIn = ({ corrects, seen }: DraftBody): { readonly id: string; readonly version: number } | undefined =>
  typeof corrects === 'string' ? { id: corrects, version: Number(seen) } : undefined

const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string')

/** A sheet out of a draft, whatever an earlier version of the product kept in it. */
export const sheetFrom = (body: Readonly<Record<string, unknown>>, base: RecordSheet): RecordSheet => {
  const text = (name: keyof RecordSheet, otherwise: string): string => (typeof body[name] === 'string' ? body[name] : otherwise)
  const flag = (name: keyof RecordSheet, otherwise: boolean): boolean => (typeof body[name] === 'boolean' ? body[name] : otherwise)
  const list = (name: keyof RecordSheet): readonly string[] => (isTextList(body[name]) ? body[name] : [])
  return {
    day: text('day', base.day), time: text('time', base.time), duration: text('duration', ''), place: text('place', ''), hearing: HEARINGS.find((one) => one === body['hearing']) ?? base.hearing,
    method: METHODS.find((one) => one === body['method']) ?? base.method, withPersonIds: list('withPersonIds'), withWhom: text('withWhom', ''),
    aboutPersonIds: list('aboutPersonIds'), facts: text('facts', ''), ownWords: text('ownWords', ''), judgement: text('judgement', ''), grounds: text('grounds', ''),
    nextStep: text('nextStep', ''), nextOn: text('nextOn', ''), makesTask: flag('makesTask', true), sharing: SHARING_RANGES.find((one) => one === body['sharing']) ?? '',
    reason: text('reason', ''),
  }
}

/** What of a sheet is sent, whether it is new or corrected. */
export const messageFrom = (sheet: RecordSheet) => {
  const minutes = Number.parseInt(sheet.duration.normalize('NFKC'), 10)
  return {
    happenedAt: momentFromTyped(sheet.day, sheet.time) ?? sheet.day, durationMinutes: Number.isNaN(minutes) ? undefined : minutes, method: sheet.method === '' ? ('M99' as const) : sheet.method,
    place: sheet.place, reached: sheet.hearing === 'heard', withWhom: sheet.withWhom, withPersonIds: [...sheet.withPersonIds], aboutPersonIds: [...sheet.aboutPersonIds],
    facts: sheet.facts, ownWords: sheet.ownWords, judgement: sheet.judgement, grounds: sheet.grounds, nextStep: sheet.nextStep, nextOn: dayIn(sheet.nextOn),
  }
}

/** Whether anything was written that would be missed. */
export const isWorthKeeping = (sheet: RecordSheet): boolean => [sheet.facts, sheet.ownWords, sheet.judgement, sheet.nextStep].some((text) => !isBlank(text))
