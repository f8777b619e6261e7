import { ageRangeOn, birthDateFrom } from '#domain/shared/birth-date.ts'
import { formatEraPartial, parseJapaneseDate } from '#domain/shared/era.ts'
import { instantFrom } from '#domain/shared/instant.ts'
import type { JapaneseDate, JapaneseDateProblem } from '#domain/shared/japanese-date.ts'
import type { Messages } from '#i18n/catalogue.ts'
import { dayOfInstant, formatDay } from '#i18n/format.ts'
import type { Locale } from '#i18n/locale.ts'
import type { ParsedDate } from '#ui/DateField.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { sheetMessages } from './sheet.messages.ts'

type Words = Messages<typeof sheetMessages>

const partialText = (locale: Locale, words: Words, date: JapaneseDate): string => {
  if (date.day !== undefined) return `${formatDay(locale, date.day)}${date.approximate ? words.about : ''}`
  const western = date.month === undefined ? String(date.year) : `${date.year}-${String(date.month).padStart(2, '0')}`
  if (locale !== 'ja') return date.approximate ? `${words.about} ${western}` : western
  return `${formatEraPartial(date)}（${western}）`
}

const askedAbout = (words: Words, problem: JapaneseDateProblem): string => {
  switch (problem.code) {
    case 'era_missing':
      return words.eraMissing
    case 'no_such_year':
      return words.noSuchYear
    case 'old_calendar':
      return words.oldCalendar
    case 'no_such_month':
      return words.noSuchMonth
    case 'no_such_day':
      return words.noSuchDay({ last: problem.lastDate })
    case 'empty':
    case 'unreadable':
      return words.dayUnreadable
  }
}

const warned = (words: Words, date: JapaneseDate, shown: string): string => {
  if (date.warning === undefined) return shown
  return `${shown} ${date.warning === 'after_era_end' ? words.afterEraEnd : words.beforeEraStart}`
}

/** Reads a day that must be whole: 令和8年4月1日 and shows it back in both calendars. */
export const useDayReader = (): ((text: string) => ParsedDate) => {
  const { locale } = useLanguage()
  const words = useMessages(sheetMessages)
  return (text) => {
    const read = parseJapaneseDate(text)
    if (!read.ok) return { ok: false, message: askedAbout(words, read.problem) }
    if (read.value.day === undefined) return { ok: false, message: words.dayNeeded }
    return { ok: true, shown: warned(words, read.value, formatDay(locale, read.value.day)) }
  }
}

const ageText = (words: Words, text: string): string => {
  const range = ageRangeOn(birthDateFrom(text), dayOfInstant(instantFrom(Date.now())))
  if (range === undefined) return ''
  return words.age({ years: range.youngest === range.oldest ? String(range.oldest) : `${range.youngest}〜${range.oldest}` })
}

/** Reads a birth date as far as it is known, with the age. A day that cannot be is asked about; words are simply kept. */
export const useBirthReader = (): ((text: string) => ParsedDate) => {
  const { locale } = useLanguage()
  const words = useMessages(sheetMessages)
  return (text) => {
    const read = parseJapaneseDate(text)
    if (read.ok) return { ok: true, shown: [warned(words, read.value, partialText(locale, words, read.value)), ageText(words, text)].join(' ').trim() }
    return read.problem.code === 'unreadable' ? { ok: true, shown: words.keptAsWritten } : { ok: false, message: askedAbout(words, read.problem) }
  }
}
