import { parseJapaneseDate } from '#domain/shared/era.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { DateField } from '#ui/DateField.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { dayMessages } from './days.messages.ts'

/** The day a text means; `undefined` when it is empty, unreadable or not a whole day. */
export const dayIn = (text: string): Day | undefined => {
  const read = parseJapaneseDate(text)
  return read.ok ? read.value.day : undefined
}

/** A whole day, as people write it; what was understood stands beneath in both calendars. */
export const DayField = (props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly hint?: string
  readonly mark?: 'needed' | 'optional'
  readonly name?: string
  readonly error?: string | undefined
}) => {
  const words = useMessages(dayMessages)
  const { locale } = useLanguage()
  const parse = (text: string) => {
    const read = parseJapaneseDate(text)
    if (!read.ok) return { ok: false, message: words.unreadable } as const
    if (read.value.day === undefined) return { ok: false, message: words.wholeDayNeeded } as const
    return { ok: true, shown: formatDay(locale, read.value.day) } as const
  }
  return <DateField {...props} parse={parse} />
}
