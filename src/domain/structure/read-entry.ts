import { isDay, type Day } from '../shared/day.ts'
import { parsePhone } from '../shared/phone.ts'
import { isBlank, LONGEST_LINE } from '../shared/text-limits.ts'
import type { StructureFault, StructureFaultCode } from './structure-fault.ts'

/** One entry (項目の組) of a file being read: its place, and where faults are noted. Reading goes on after a fault. */
export type Entry = {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly note: (path: string, code: StructureFaultCode) => void
}

const isFields = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw)

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** Begins an entry: a field nobody knows is a fault, because it is most often a slip of the pen in a known one. */
export const entryFrom = (raw: unknown, path: string, known: readonly string[], note: Entry['note']): Entry => {
  if (!isFields(raw)) note(path === '' ? '(file)' : path, 'not_an_entry')
  const fields = isFields(raw) ? raw : {}
  for (const key of Object.keys(fields)) if (!known.includes(key)) note(joined(path, key), 'unknown_field')
  return { path, fields, note }
}

/** Line breaks, controls, and what turns the writing round: on a list or a paper they would show something else than was written. */
const NOT_ONE_LINE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u

const faultOfText = (value: unknown): StructureFaultCode | undefined => {
  if (value === undefined || value === '') return 'missing'
  if (typeof value !== 'string') return 'not_text'
  if (isBlank(value)) return 'missing'
  if (value.length > LONGEST_LINE) return 'too_long'
  return NOT_ONE_LINE.test(value) ? 'not_one_line' : undefined
}

/** A text (文字) that must be there and be seen, in one line. */
export const textOf = (entry: Entry, key: string): string => {
  const value = entry.fields[key]
  const fault = faultOfText(value)
  if (fault !== undefined) entry.note(joined(entry.path, key), fault)
  return typeof value === 'string' ? value : ''
}

/** A text that may be left out: as a field of its own, or none. */
export const maybeTextOf = <K extends string>(entry: Entry, key: K): { readonly [P in K]?: string } =>
  entry.fields[key] === undefined ? {} : ({ [key]: textOf(entry, key) } as { [P in K]?: string })

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u
const KANJI = /\p{sc=Han}/u

/** A reading (読み) that must be there: what lists go by, so no kanji stand in it. */
export const readingOf = (entry: Entry, key: string): string => {
  const reading = textOf(entry, key)
  if (reading !== '' && (!KANA.test(reading) || KANJI.test(reading))) entry.note(joined(entry.path, key), 'not_kana')
  return reading
}

/** A reading that may be left out. */
export const maybeReadingOf = <K extends string>(entry: Entry, key: K): { readonly [P in K]?: string } =>
  entry.fields[key] === undefined ? {} : ({ [key]: readingOf(entry, key) } as { [P in K]?: string })

/** A telephone or fax number (電話) that may be left out, kept as it was written. */
export const maybePhoneOf = <K extends string>(entry: Entry, key: K): { readonly [P in K]?: string } => {
  const found = maybeTextOf(entry, key)
  const written = found[key]
  if (written !== undefined && written !== '' && !parsePhone(written).ok) entry.note(joined(entry.path, key), 'not_a_phone')
  return found
}

const MOST_COUNTED = 999

/** A number of things (件数), one at least, that may be left out. */
export const maybeCountOf = <K extends string>(entry: Entry, key: K): { readonly [P in K]?: number } => {
  const value = entry.fields[key]
  if (value === undefined) return {}
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_COUNTED) return { [key]: value } as { [P in K]?: number }
  entry.note(joined(entry.path, key), 'not_a_count')
  return {}
}

/** A day (日) that must be there. */
export const dayOf = (entry: Entry, key: string): Day => {
  const value = entry.fields[key]
  if (typeof value === 'string' && isDay(value)) return value
  entry.note(joined(entry.path, key), value === undefined ? 'missing' : 'not_a_day')
  return '0001-01-01' as Day
}

/** The end of a period (終わりの日), the first day that no longer counts; it lies after the beginning. */
export const endOf = (entry: Entry, from: Day): { readonly to?: Day } => {
  if (entry.fields['to'] === undefined) return {}
  const before = entry.fields['to']
  const to = dayOf(entry, 'to')
  if (typeof before === 'string' && isDay(before) && to <= from) entry.note(joined(entry.path, 'to'), 'ends_before_it_begins')
  return { to }
}

/** Yes or no (はい・いいえ), with an answer when nothing is written. */
export const yesOrNoOf = (entry: Entry, key: string, otherwise: boolean): boolean => {
  const value = entry.fields[key] ?? otherwise
  if (typeof value !== 'boolean') entry.note(joined(entry.path, key), 'not_yes_or_no')
  return value === true
}

/** A list (一覧), each of its entries read in turn; nothing written is an empty list. */
export const listOf = <T>(entry: Entry, key: string, read: (raw: unknown, path: string) => T): readonly T[] => {
  const value = entry.fields[key] ?? []
  if (Array.isArray(value)) return value.map((raw, at) => read(raw, `${joined(entry.path, key)}[${at}]`))
  entry.note(joined(entry.path, key), 'not_a_list')
  return []
}

/** A list of codes (符号の一覧). */
export const codesOf = (entry: Entry, key: string): readonly string[] =>
  listOf(entry, key, (raw, path) => {
    if (typeof raw !== 'string') entry.note(path, 'not_text')
    return typeof raw === 'string' ? raw : ''
  })

/** Gathers the faults of one reading. */
export const faultList = (): { readonly faults: StructureFault[]; readonly note: Entry['note'] } => {
  const faults: StructureFault[] = []
  return { faults, note: (path, code) => void faults.push({ path, code }) }
}
