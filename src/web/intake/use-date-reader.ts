import { ageRangeOn, birthDateFrom } from '#domain/shared/birth-date.ts'
import { formatEraPartial, parseJapaneseDate } from '#domain/shared/era.ts'
import { toldAgeFrom, type ToldAge } from '#domain/shared/told-age.ts'
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

const yearsText = (words: Words, { least, most }: ToldAge): string => (least === most ? String(most) : words.between({ least, most }))

const ageText = (words: Words, text: string): string => {
  const range = ageRangeOn(birthDateFrom(text), todayHere())
  return range === undefined ? '' : words.age({ years: yearsText(words, { least: range.youngest, most: range.oldest }) })
}

/** Reads a birth date as far as it is known, with the age, or an age as it was told. Nothing is refused: what cannot be is kept, with a remark. */
export const useBirthReader = (): ((text: string) => ParsedDate) => {
  const { locale } = useLanguage()
  const words = useMessages(sheetMessages)
  const dayWords = useMessages(dayMessages)
  const aside = useAside()
  return (text) => {
    const read = parseJapaneseDate(text)
    if (read.ok) return { ok: true, shown: [withWarning(dayWords, read.value, partialText(locale, words, aside, read.value)), ageText(words, text)].join(' ').trim() }
    const told = toldAgeFrom(text)
    if (told !== undefined) return { ok: true, shown: words.ageKept({ years: yearsText(words, told) }) }
    return { ok: true, shown: read.problem.code === 'unreadable' ? words.keptAsWritten : `${words.keptAsWritten} ${sayDateProblem(dayWords, read.problem)}` }
  }
}

/** A birth date as it is shown on a sheet: with the age where it can be read, else in the words it was told in. */
export const useBirthShown = (): ((text: string | null | undefined) => string) => {
  const read = useBirthReader()
  return (text) => {
    const parsed = text == null || birthDateFrom(text).precision === 'unknown' ? undefined : read(text)
    return parsed?.ok === true ? parsed.shown : (text ?? '')
  }
}
