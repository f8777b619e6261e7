import { KANJI_NUMERALS, kanjiToNumber } from './kanji-number.ts'
import { plainWriting } from './plain-writing.ts'
import { ok, refuse, type Result } from './result.ts'
import { isBlank } from './text-limits.ts'

/** A time of day in Japan (時刻), as `HH:MM`. */
export type TimeOfDay = string & { readonly __time: true }

/**
 * Why a text is no time (時刻の誤り). `which_half`: 2時半 is half past two at night or in the afternoon, and nobody but the writer
 * knows; both are offered.
 */
export type TypedTimeProblem =
  | { readonly code: 'empty' | 'unreadable' | 'no_such_time' }
  | { readonly code: 'which_half'; readonly either: readonly [TimeOfDay, TimeOfDay] }

type Half = 'morning' | 'afternoon'

const HALVES: readonly (readonly [RegExp, Half])[] = [[/^(?:午前|朝|am)|am$/u, 'morning'], [/^(?:午後|夕方|夜(?!12)|pm)|pm$/u, 'afternoon']]
const IN_WORDS = /^(?<hours>\d{1,2})時(?:(?<half>半)|(?<minutes>\d{1,2})分?)?頃?$/u
const WITH_COLON = /^(?<hours>\d{1,2})[:.](?<minutes>\d{2})$/u
const DIGITS = /^(?<hours>\d{1,2})(?<minutes>\d{2})$/u
const HOUR_ALONE = /^(?<hours>\d{1,2})$/u
const LONGEST = 20
/** From 7時 on nobody says 7時 of the evening without saying so in an office; before it, night and afternoon are both likely enough to ask. */
const FIRST_PLAIN_HOUR = 7

const pad = (n: number): string => String(n).padStart(2, '0')
const timeOf = (hours: number, minutes: number): TimeOfDay => `${pad(hours)}:${pad(minutes)}` as TimeOfDay

const plainForm = (text: string): string =>
  plainWriting(text)
    .replace(/^正午$/u, '12:00')
    .replace(/^真夜中$/u, '00:00')
    .replace(new RegExp(`${KANJI_NUMERALS}+(?=[時分])`, 'gu'), (run) => String(kanjiToNumber(run) ?? run))

type Written = { readonly hours: string; readonly minutes: number; readonly half: Half | undefined; readonly isPlain: boolean }

const writtenIn = (text: string): Written | undefined => {
  const plain = plainForm(text)
  const [pattern, half] = HALVES.find(([one]) => one.test(plain)) ?? []
  const rest = pattern === undefined ? plain : plain.replace(pattern, '')
  const parts = (IN_WORDS.exec(rest) ?? WITH_COLON.exec(rest) ?? DIGITS.exec(rest) ?? (half === undefined ? undefined : HOUR_ALONE.exec(rest)))?.groups
  if (parts?.['hours'] === undefined) return undefined
  const minutes = parts['half'] === undefined ? Number(parts['minutes'] ?? 0) : 30
  // 02:30 and 0230 leave no doubt; 2時半, 2:30 and 230 do.
  return { hours: parts['hours'], minutes, half, isPlain: parts['hours'].length === 2 }
}

/**
 * Reads a time of day as people write it (時刻): 14:30, 1430, 14時半, 午後2時半, 9時, 正午. What may be night or afternoon (2時半) is
 * asked about, never guessed.
 */
export const parseTypedTime = (text: string): Result<TimeOfDay, TypedTimeProblem> => {
  if (isBlank(text)) return refuse({ code: 'empty' })
  const written = text.length > LONGEST ? undefined : writtenIn(text)
  if (written === undefined) return refuse({ code: 'unreadable' })
  const { minutes, half, isPlain } = written
  const hours = Number(written.hours)
  if (hours > 23 || minutes > 59) return refuse({ code: 'no_such_time' })
  if (half === 'morning') return hours > 12 ? refuse({ code: 'no_such_time' }) : ok(timeOf(hours % 12, minutes))
  if (half === 'afternoon') return ok(timeOf(hours < 12 ? hours + 12 : hours, minutes))
  if (hours >= 1 && hours < FIRST_PLAIN_HOUR && !isPlain) return refuse({ code: 'which_half', either: [timeOf(hours + 12, minutes), timeOf(hours, minutes)] })
  return ok(timeOf(hours, minutes))
}
