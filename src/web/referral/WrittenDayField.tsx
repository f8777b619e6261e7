import type { Day } from '#domain/shared/day.ts'
import { parseJapaneseDate } from '#domain/shared/era.ts'
import { formatDay } from '#i18n/format.ts'
import { DateField } from '#ui/DateField.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { movingMessages } from './referral.messages.ts'

/** The whole day a text means, in any way people write one; `undefined` when it means none. */
export const dayFromText = (text: string): Day | undefined => {
  const read = parseJapaneseDate(text)
  return read.ok ? read.value.day : undefined
}

/** A day as people write it (R8.11.24, 2026/11/24); what was understood stands beneath. */
export const WrittenDayField = (props: { readonly label: string; readonly hint?: string; readonly value: string; readonly onChange: (text: string) => void; readonly name: string }) => {
  const words = useMessages(movingMessages)
  const { locale } = useLanguage()
  return (
    <DateField
      label={props.label} hint={props.hint} name={props.name} value={props.value} onChange={props.onChange}
      parse={(text) => {
        const day = dayFromText(text)
        return day === undefined ? { ok: false, message: words.badDate } : { ok: true, shown: formatDay(locale, day) }
      }}
    />
  )
}
