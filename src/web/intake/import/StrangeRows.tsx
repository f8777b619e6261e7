import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDay, formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { strangeMessages } from './strange.messages.ts'
import type { Checked } from './use-import.ts'

type Props = { readonly strange: NonNullable<Checked['strange']>; readonly isLookedThrough: boolean; readonly onChange: (isLookedThrough: boolean) => void }

/** Rows that may have been taken in before and cannot be known again: whoever brings the list looks themselves, and says so. */
export const StrangeRows = ({ strange, isLookedThrough, onChange }: Props) => {
  const words = useMessages(strangeMessages)
  const { locale } = useLanguage()
  return (
    <>
      <Banner tone="warning"><p>{words.lead({ n: strange.rows, when: formatMoment(locale, strange.importedAt as Instant), until: formatDay(locale, strange.until as Day) })}</p></Banner>
      <Checkbox label={words.looked} isOn={isLookedThrough} onChange={onChange} />
    </>
  )
}
