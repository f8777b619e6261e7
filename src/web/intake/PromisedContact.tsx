import type { Outcome } from '#domain/intake/codes.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { promiseMessages } from './promise.messages.ts'

type Props = { readonly promisedOn: string | null; readonly outcome: Outcome; readonly isDone: boolean; readonly onChange: (isDone: boolean) => void }

/** 約束した連絡: where the day goes with this ending, unless somebody says that the contact was made or called off. */
export const PromisedContact = ({ promisedOn, outcome, isDone, onChange }: Props) => {
  const words = useMessages(promiseMessages)
  const { locale } = useLanguage()
  if (promisedOn === null) return null
  return (
    <div>
      {!isDone && <p>{words[outcome]({ day: formatDay(locale, promisedOn as Day) })}</p>}
      <Checkbox label={words.isDone} isOn={isDone} onChange={onChange} />
    </div>
  )
}
