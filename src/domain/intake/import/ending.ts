import { addDays, type Day } from '#domain/shared/day.ts'
import { momentOn } from '#domain/shared/moment.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import type { Outcome, Urgency } from '../codes.ts'
import { decideRuleOn, urgencyCounted } from '../decide-by.ts'
import { findOutcome, saysOver, STILL_OPEN } from './cell-words.ts'
import type { Reading } from './fault.ts'
import type { ImportField } from './import-field.ts'
import type { Kept, NoticeReason, RowWords } from './kept-words.ts'

/**
 * 取り込む結果: how a consultation was decided, when (undefined: when it was received), and in the words of the list. `isOver`: it is a consultation of the past; else it goes on,
 * somebody is watched (見守り) or an emergency was met and nobody has followed it up (緊急対応).
 */
export type ListedEnding = { readonly outcome: Outcome; readonly endedAt: string | undefined; readonly note: string; readonly isOver: boolean }

/** Whether a row stands open once it is taken in (開いたまま): on somebody's day, and in the hands of the agency. */
export const standsOpen = (ending: ListedEnding | undefined): boolean => ending === undefined || !ending.isOver

/** What is known of a row where its ending is read. `isPast`: its bearer says that the whole list is of what is over (済んだ相談の記録). */
export type RowBefore = {
  readonly words: RowWords
  readonly receivedOn: Day | undefined
  readonly endedOn: Day | undefined
  readonly nextOn: Day | undefined
  readonly isPast: boolean
  readonly today: Day
  readonly headingOf: (field: ImportField) => string
}

/** A row with its ending: the words that stay on the sheet, and what is told of how it was read. */
export type RowEnded = { readonly ending: ListedEnding | undefined; readonly words: RowWords; readonly kept: readonly Kept[] }

const NOTHING_SAID: OwnWord = 'imported_past'
const NO_CASE: readonly Outcome[] = ['kept', 'escalated']

const without = (words: RowWords, fields: readonly ImportField[]): RowWords =>
  Object.fromEntries(Object.entries(words).filter(([field]) => !fields.some((one) => one === field)))

const linesOf = ({ words, headingOf }: RowBefore, fields: readonly ImportField[]): readonly string[] =>
  fields.flatMap((field) => (words[field] === undefined ? [] : [`${headingOf(field)}：${words[field]}`]))

const OF_THE_ENDING = ['outcome', 'outcomeOn', 'outcomeNote'] as const

/** It stands open (対応中): what was written of an ending is a line of what was heard, so that nothing is lost. */
const stillOpen = (row: RowBefore, said: Outcome | typeof STILL_OPEN | undefined, kept: readonly Kept[]): RowEnded => {
  const lines = linesOf(row, said === STILL_OPEN ? ['outcomeOn', 'outcomeNote'] : OF_THE_ENDING)
  const heard = [row.words.heard, ...lines].filter((one) => one !== undefined).join('\n')
  return { ending: undefined, words: { ...without(row.words, OF_THE_ENDING), ...(heard !== '' && { heard }) }, kept }
}

const faultOfDay = ({ endedOn, receivedOn, today }: RowBefore): 'day_not_yet_come' | 'ends_before_it_began' | undefined => {
  if (endedOn === undefined) return undefined
  if (endedOn > today) return 'day_not_yet_come'
  return receivedOn !== undefined && endedOn < receivedOn ? 'ends_before_it_began' : undefined
}

/** What goes on by itself until somebody says it is over, and why that is told (続いているもの). */
const GOING_ON: Readonly<Partial<Record<Outcome, NoticeReason>>> = { watched: 'watch_goes_on', emergency: 'emergency_goes_on' }

const ONLY_DONE = /対応|処理|結果/u
const SAYING_END = /[終完済]|解決/u

/** Whether the column of a day says that it was the last (終結日), and not only that something was done on it (対応日, 処理日). */
const isDayOfEnd = (heading: string): boolean => !ONLY_DONE.test(heading) || SAYING_END.test(heading)

type Decided = { readonly outcome: Outcome; readonly isOver: boolean; readonly kept: readonly Kept[] }

const decidedSo = (row: RowBefore, { outcome, isOver, kept }: Decided): RowEnded => {
  const on = row.endedOn ?? row.receivedOn
  const note = linesOf(row, isOver ? ['outcome', 'outcomeNote', 'nextContactOn'] : ['outcome', 'outcomeNote']).join('\n')
  const ending = { outcome, isOver, note: note === '' ? NOTHING_SAID : note, endedAt: on === undefined ? undefined : momentOn(on, undefined) }
  return { ending, words: without(row.words, [...OF_THE_ENDING, 'nextContactOn']), kept }
}

/** Nothing says that it is over: a word of what was begun keeps it open, and whoever is in charge decides; a day alone on which something was done ends nothing. */
const notOver = (row: RowBefore, said: Outcome | undefined): RowEnded => {
  const reason = said === undefined ? undefined : GOING_ON[said]
  if (said !== undefined && reason !== undefined) return decidedSo(row, { outcome: said, isOver: false, kept: [{ field: 'outcome', reason }] })
  if (said !== undefined) return stillOpen(row, said, [{ field: 'outcome', reason: 'word_keeps_open' }])
  if (row.words.outcome !== undefined) return stillOpen(row, said, [{ field: 'outcome', reason: 'ending_unread' }])
  return stillOpen(row, said, row.endedOn === undefined ? [] : [{ field: 'outcomeOn', reason: 'day_ends_nothing' }])
}

/**
 * Reads how a row ended (対応・終結日). It is over where the list says so, by a word or by the day of its end, or where its bearer says that all of it is over, and then as 情報提供
 * where no known word says otherwise. 見守り, 緊急対応, 支援開始 or 他機関紹介 alone say what was begun: whoever is watched is watched on, an emergency waits to be followed up, the
 * rest stands undecided. Nothing ends over a contact that is still to come. What a list cannot give is not made up: no つなぎ, no support case, no follow-up.
 */
export const endingOf = (reading: Reading, row: RowBefore): RowEnded => {
  const { words, endedOn, nextOn, today } = row
  const said = words.outcome === undefined ? undefined : findOutcome(words.outcome)
  const dayFault = faultOfDay(row)
  if (dayFault !== undefined) reading.faults.push({ field: 'outcomeOn', reason: dayFault })
  if (said === STILL_OPEN) return stillOpen(row, said, [])
  const isOver = saysOver(words.outcome ?? '') || row.isPast || (endedOn !== undefined && isDayOfEnd(row.headingOf('outcomeOn')))
  if (!isOver) return notOver(row, said)
  if (nextOn !== undefined && nextOn >= today) return said !== undefined && said in GOING_ON ? notOver(row, said) : stillOpen(row, said, [{ field: 'nextContactOn', reason: 'promise_keeps_open' }])
  const outcome = said ?? 'informed'
  const kept: readonly Kept[] = [
    ...(words.outcome !== undefined && said === undefined ? [{ field: 'outcome', reason: 'ending_in_words' } as const] : []),
    ...(NO_CASE.includes(outcome) ? [{ field: 'outcome', reason: 'no_case_made' } as const] : []),
  ]
  return decidedSo(row, { outcome, isOver: true, kept })
}

/**
 * The day on which somebody comes back to a row that stands open (次に連絡する日): as the list has it, also where it has gone by. Who is watched and has none is looked at within the
 * days that its urgency allows (`decide-by.ts`), counted from today: nobody is watched without a day (見守りの次の日).
 */
export const nextDayOf = (ending: ListedEnding | undefined, told: Day | undefined, { urgency, today }: { readonly urgency: Urgency | undefined; readonly today: Day }): Day | undefined => {
  if (!standsOpen(ending)) return undefined
  return ending?.outcome === 'watched' ? (told ?? addDays(today, decideRuleOn(today).days[urgencyCounted(urgency)])) : told
}
