import type { Day } from '#domain/shared/day.ts'
import { parseJapaneseDate } from '#domain/shared/era.ts'
import { parsePhone } from '#domain/shared/phone.ts'
import { toldAgeFrom } from '#domain/shared/told-age.ts'
import { isUnclear, UNCLEAR_FIELDS } from './cell-words.ts'
import type { ImportField } from './import-field.ts'
import { dayOfSerial } from './list-day.ts'

/** What the columns of a row say, each by what it holds. */
export type RowWords = Readonly<Partial<Record<ImportField, string>>>

/** 取り込むが別の形で残す理由: why a cell is kept otherwise than its column says. */
export const NOTICE_REASONS = ['no_such_date', 'date_in_words', 'serial_number', 'no_number', 'word_unclear', 'promise_keeps_open', 'ending_unread', 'ending_in_words', 'no_case_made'] as const
/** Why a cell is kept otherwise than its column says. */
export type NoticeReason = (typeof NOTICE_REASONS)[number]

/** A cell that is kept in its words: nothing of it is lost, and somebody should know. */
export type Kept = { readonly field: ImportField; readonly reason: NoticeReason; readonly meant?: Day }

/** What a column without a heading is called in the remark. */
const UNNAMED: Readonly<Partial<Record<ImportField, string>>> = { phone: '電話', inquirerPhone: '電話', urgency: '緊急度', consent: '同意' }
const PHONES = ['phone', 'inquirerPhone'] as const

const birthNotice = ({ birth }: RowWords): readonly Kept[] => {
  if (birth === undefined || toldAgeFrom(birth) !== undefined) return []
  const read = parseJapaneseDate(birth)
  if (read.ok) return []
  const meant = dayOfSerial(birth)
  if (meant !== undefined) return [{ field: 'birth', reason: 'serial_number', meant }]
  return [{ field: 'birth', reason: read.problem.code === 'no_such_day' || read.problem.code === 'no_such_month' || read.problem.code === 'no_such_year' ? 'no_such_date' : 'date_in_words' }]
}

/**
 * The words of a row as they are kept (取り込む形): a telephone cell without any figure (なし, 不明) is no number that could be called
 * or searched for, so it becomes a line of what was heard, under its column's heading. A birth date that never was, or
 * that is said in words, stays in these words. A word that may mean more than one answer (同意：有) is a line of what was heard as well, and the answer stays
 * open. All are told.
 */
export const keptWords = (words: RowWords, headingOf: (field: ImportField) => string): { readonly words: RowWords; readonly kept: readonly Kept[] } => {
  const wordy = PHONES.filter((field) => words[field] !== undefined && !parsePhone(words[field]).ok)
  const open = UNCLEAR_FIELDS.filter((field) => isUnclear(field, words[field] ?? ''))
  const kept = [...birthNotice(words), ...wordy.map((field): Kept => ({ field, reason: 'no_number' })), ...open.map((field): Kept => ({ field, reason: 'word_unclear' }))]
  const moved: readonly ImportField[] = [...wordy, ...open]
  if (moved.length === 0) return { words, kept }
  const remarks = moved.map((field) => `${headingOf(field) || (UNNAMED[field] ?? '')}：${words[field] ?? ''}`)
  const others = Object.fromEntries(Object.entries(words).filter(([field]) => !moved.some((one) => one === field)))
  return { words: { ...others, heard: [words.heard, ...remarks].filter((one) => one !== undefined).join('\n') }, kept }
}
