import { ageRangeOn, birthDateFrom } from '#domain/shared/birth-date.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatEraPartial } from '#domain/shared/era.ts'
import { formatDay } from '#i18n/format.ts'
import { DateField } from '#ui/DateField.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { dayMessages } from './days.messages.ts'

/** A birth date as far as it is known, and the age on a day. */
export type Birth = { readonly birthOn: string | null; readonly birthText: string | null; readonly on: Day }

/** How old somebody is on a day, as far as their birth is known; empty when nothing is. */
export const useAge = (): ((birth: Birth) => string) => {
  const words = useMessages(dayMessages)
  return ({ birthOn, birthText, on }) => {
    const range = ageRangeOn(birthDateFrom(birthOn ?? birthText ?? ''), on)
    return range === undefined ? '' : words.age(range)
  }
}

/** The birth in the reader's calendar; what cannot be read stands as it was said. */
export const useBirthText = (): ((birth: Pick<Birth, 'birthOn' | 'birthText'>) => string) => {
  const { locale } = useLanguage()
  return ({ birthOn, birthText }) => {
    if (birthOn !== null) return formatDay(locale, birthOn as Day)
    const birth = birthDateFrom(birthText ?? '')
    return birth.year === undefined ? (birthText ?? '') : formatEraPartial({ ...birth, year: birth.year })
  }
}

/** A birth date as it is said, unknown parts left out: nothing is refused, what was understood stands beneath. */
export const BirthField = (props: { readonly label: string; readonly value: string; readonly onChange: (text: string) => void; readonly hint?: string }) => {
  const words = useMessages(dayMessages)
  const shown = useBirthText()
  const parse = (text: string) => {
    const birth = birthDateFrom(text)
    return { ok: true, shown: birth.year === undefined ? words.unknownKept : shown({ birthOn: birth.day ?? null, birthText: text }) } as const
  }
  return <DateField {...props} parse={parse} />
}
