import { ageRangeOn, birthDateFrom } from '#domain/shared/birth-date.ts'
import { formatEraPartial, parseJapaneseDate } from '#domain/shared/era.ts'
import type { JapaneseDate } from '#domain/shared/japanese-date.ts'
import type { Messages } from '#i18n/catalogue.ts'
import { formatDay } from '#i18n/format.ts'
import type { Locale } from '#i18n/locale.ts'
import type { ParsedDate } from '#ui/DateField.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { dayMessages } from '../app/days.messages.ts'
import { sayDateProblem, todayHere, withWarning } from '../app/read-day.ts'
import { sheetMessages } from './sheet.messages.ts'

type Words = Messages<typeof sheetMessages>

const partialText = (locale: Locale, words: Words, aside: ReturnType<typeof useAside>, date: JapaneseDate): string => {
  if (date.day !== undefined) return `${formatDay(locale, date.day)}${date.approximate ? words.about : ''}`
  const western = date.month === undefined ? String(date.year) : `${date.year}-${String(date.month).padStart(2, '0')}`
  if (locale !== 'ja') return date.approximate ? `${words.about} ${western}` : western
  return aside(formatEraPartial(date), western)
}

const ageText = (words: Words, text: string): string => {
  const range = ageRangeOn(birthDateFrom(text), todayHere())
  if (range === undefined) return ''
  return words.age({ years: range.youngest === range.oldest ? String(range.oldest) : words.between({ least: range.youngest, most: range.oldest }) })
}

/** Reads a birth date as far as it is known, with the age. A day that cannot be is asked about; words are simply kept. */
export const useBirthReader = (): ((text: string) => ParsedDate) => {
  const { locale } = useLanguage()
  const words = useMessages(sheetMessages)
  const dayWords = useMessages(dayMessages)
  const aside = useAside()
  return (text) => {
    const read = parseJapaneseDate(text)
    if (read.ok) return { ok: true, shown: [withWarning(dayWords, read.value, partialText(locale, words, aside, read.value)), ageText(words, text)].join(' ').trim() }
    return read.problem.code === 'unreadable' ? { ok: true, shown: words.keptAsWritten } : { ok: false, message: sayDateProblem(dayWords, read.problem) }
  }
}
