import type { Day } from '#domain/shared/day.ts'
import { momentOn } from '#domain/shared/moment.ts'
import type { OwnWord } from '#domain/shared/own-word.ts'
import type { Outcome } from '../codes.ts'
import { findOutcome, STILL_OPEN } from './cell-words.ts'
import type { Reading } from './fault.ts'
import type { ImportField } from './import-field.ts'
import type { Kept, RowWords } from './kept-words.ts'

/** 取り込む結果: how a consultation of the past ended, when (undefined: when it was received), and in the words of the list. */
export type ListedEnding = { readonly outcome: Outcome; readonly endedAt: string | undefined; readonly note: string }

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

/**
 * Reads how a row ended (対応・終結日). It ended where the list says how or on which day, or where its bearer says that all of it is over, and then as
 * 情報提供 where no known word says otherwise; words that nobody knows are kept, and end nothing by themselves. Nothing ends over a contact that is still to come: such a row stands open. What an old list
 * cannot give is not made up: no つなぎ, no support case.
 */
export const endingOf = (reading: Reading, row: RowBefore): RowEnded => {
  const { words, endedOn, nextOn, today } = row
  const said = words.outcome === undefined ? undefined : findOutcome(words.outcome)
  const isUnknown = words.outcome !== undefined && said === undefined
  const dayFault = faultOfDay(row)
  if (dayFault !== undefined) reading.faults.push({ field: 'outcomeOn', reason: dayFault })
  const isOver = said !== STILL_OPEN && (said !== undefined || endedOn !== undefined || row.isPast)
  if (!isOver) return stillOpen(row, said, isUnknown ? [{ field: 'outcome', reason: 'ending_unread' }] : [])
  if (nextOn !== undefined && nextOn >= today) return stillOpen(row, said, [{ field: 'nextContactOn', reason: 'promise_keeps_open' }])
  const outcome = said ?? 'informed'
  const kept: readonly Kept[] = [
    ...(isUnknown ? [{ field: 'outcome', reason: 'ending_in_words' } as const] : []),
    ...(NO_CASE.includes(outcome) ? [{ field: 'outcome', reason: 'no_case_made' } as const] : []),
  ]
  const note = linesOf(row, ['outcome', 'outcomeNote', 'nextContactOn']).join('\n')
  const on = endedOn ?? row.receivedOn
  const ending = { outcome, note: note === '' ? NOTHING_SAID : note, endedAt: on === undefined ? undefined : momentOn(on, undefined) }
  return { ending, words: without(words, [...OF_THE_ENDING, 'nextContactOn']), kept }
}
