import type { Day } from '#domain/shared/day.ts'
import { isEmail } from '#domain/shared/email.ts'
import { parseJapaneseDate } from '#domain/shared/era.ts'
import { parsePhone, withLostZero } from '#domain/shared/phone.ts'
import { toldAgeFrom } from '#domain/shared/told-age.ts'
import { isUnclear, UNCLEAR_FIELDS } from './cell-words.ts'
import type { ImportField } from './import-field.ts'
import { dayOfSerial } from './list-day.ts'

/** What the columns of a row say, each by what it holds. */
export type RowWords = Readonly<Partial<Record<ImportField, string>>>

/** 取り込むが別の形で残す理由: why a cell is kept otherwise than its column says. */
export const NOTICE_REASONS = ['no_such_date', 'date_in_words', 'serial_number', 'no_number', 'is_email', 'no_email', 'zero_lost', 'zero_restored', 'odd_number', 'several_numbers', 'word_unclear', 'promise_keeps_open', 'ending_unread', 'ending_in_words', 'watch_goes_on', 'emergency_goes_on', 'word_keeps_open', 'day_ends_nothing', 'no_case_made', 'not_in_office', 'taker_unknown', 'no_name', 'name_beside'] as const
/** Why a cell is kept otherwise than its column says. */
export type NoticeReason = (typeof NOTICE_REASONS)[number]

/** A cell that is kept in its words: nothing of it is lost, and somebody should know. `meant`: the day a bare number would be; `whole`: the telephone number with its zero. */
export type Kept = { readonly field: ImportField; readonly reason: NoticeReason; readonly meant?: Day; readonly whole?: string }

/** What a column without a heading is called in the remark. */
const UNNAMED: Readonly<Partial<Record<ImportField, string>>> = { phone: '電話', inquirerPhone: '電話', email: 'メール', inquirerEmail: 'メール', urgency: '緊急度', consent: '同意' }
const PHONES = ['phone', 'inquirerPhone'] as const
const EMAILS = { phone: 'email', inquirerPhone: 'inquirerEmail' } as const satisfies Record<(typeof PHONES)[number], ImportField>

const birthNotice = ({ birth }: RowWords): readonly Kept[] => {
  if (birth === undefined || toldAgeFrom(birth) !== undefined) return []
  const read = parseJapaneseDate(birth)
  if (read.ok) return []
  const meant = dayOfSerial(birth)
  if (meant !== undefined) return [{ field: 'birth', reason: 'serial_number', meant }]
  return [{ field: 'birth', reason: read.problem.code === 'no_such_day' || read.problem.code === 'no_such_month' || read.problem.code === 'no_such_year' ? 'no_such_date' : 'date_in_words' }]
}

/** What is odd about a number that is kept: Excel took its first 0, its digits are none, or there are several. A missing area code is what everybody writes at home. */
const phoneNotice = (field: (typeof PHONES)[number], cell: string, restoresZeros: boolean): readonly Kept[] => {
  const whole = withLostZero(cell)
  if (whole !== undefined) return [{ field, reason: restoresZeros ? 'zero_restored' : 'zero_lost', whole: whole.shown }]
  const read = parsePhone(cell)
  const odd = read.ok ? read.value.warning : undefined
  if (odd === 'several_numbers') return [{ field, reason: odd }]
  return odd === 'unknown_form' ? [{ field, reason: 'odd_number' }] : []
}

const withZeros = (words: RowWords): RowWords =>
  Object.fromEntries(Object.entries(words).map(([field, word]) => [field, PHONES.some((one) => one === field) ? (withLostZero(word)?.text ?? word) : word]))

/** An e-mail address in a column of telephones (連絡先) is none to ring: it stands where one is written to, unless another one stands there. */
const emailAmongNumbers = (words: RowWords): { readonly words: RowWords; readonly kept: readonly Kept[] } => {
  const moved = PHONES.filter((field) => isEmail(words[field] ?? '') && words[EMAILS[field]] === undefined)
  const others = Object.entries(words).filter(([field]) => !moved.some((one) => one === field))
  return { words: Object.fromEntries([...others, ...moved.map((field) => [EMAILS[field], words[field]])]), kept: moved.map((field): Kept => ({ field, reason: 'is_email' })) }
}

/** A cell without the sign of an e-mail address (なし) is none. What else stands beside the sign is kept with it. */
const isNoEmail = (cell: string): boolean => !cell.normalize('NFKC').includes('@')

/**
 * The words of a row as they are kept (取り込む形): a telephone cell without any figure (なし, 不明) is no number that could be called
 * or searched for, so it becomes a line of what was heard, under its column's heading; so does what is no e-mail address. A birth date that never was, or
 * that is said in words, stays in these words. A number that lost its first 0 gets it back where somebody says so (`restoresZeros`).
 * A word that may mean more than one answer (同意：有) is a line of what was heard as well, and the answer stays
 * open. All are told.
 */
export const keptWords = (
  written: RowWords,
  headingOf: (field: ImportField) => string,
  restoresZeros = false,
): { readonly words: RowWords; readonly kept: readonly Kept[] } => {
  const { words, kept: asEmail } = emailAmongNumbers(restoresZeros ? withZeros(written) : written)
  const wordy = PHONES.filter((field) => words[field] !== undefined && !parsePhone(words[field]).ok)
  const open = UNCLEAR_FIELDS.filter((field) => isUnclear(field, words[field] ?? ''))
  const noEmail = Object.values(EMAILS).filter((field) => isNoEmail(words[field] ?? '@'))
  const numbers = PHONES.flatMap((field) => phoneNotice(field, written[field] ?? '', restoresZeros))
  const because = (fields: readonly ImportField[], reason: NoticeReason): readonly Kept[] => fields.map((field) => ({ field, reason }))
  const kept = [...birthNotice(words), ...numbers, ...asEmail, ...because(wordy, 'no_number'), ...because(noEmail, 'no_email'), ...because(open, 'word_unclear')]
  const moved: readonly ImportField[] = [...wordy, ...noEmail, ...open]
  if (moved.length === 0) return { words, kept }
  const remarks = moved.map((field) => `${headingOf(field) || (UNNAMED[field] ?? '')}：${words[field] ?? ''}`)
  const others = Object.fromEntries(Object.entries(words).filter(([field]) => !moved.some((one) => one === field)))
  return { words: { ...others, heard: [words.heard, ...remarks].filter((one) => one !== undefined).join('\n') }, kept }
}
