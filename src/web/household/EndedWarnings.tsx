import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { warningKindLabels } from '#i18n/casework-codes.messages.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'

/** 終えた注意事項: what one need not beware of any more, folded, with who ended it, when and why. */
export const EndedWarnings = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const kinds: Readonly<Record<string, string>> = useMessages(warningKindLabels)
  const { locale } = useLanguage()
  if (page.endedWarnings.length === 0) return null
  return (
    <Disclosure title={words.endedWarnings({ n: page.endedWarnings.length })}>
      <ul className="plain">
        {page.endedWarnings.map((one) => {
          const whom = page.members.find((member) => member.personId === one.personId)?.name
          const ended = words.endedBy({ who: one.endedByName, day: formatDayShort(locale, dayInTokyo(one.endedAt as Instant)) })
          return (
            <li key={one.id} className="line">
              <div>
                <p><Badge>{kinds[one.kind] ?? one.kind}</Badge> {one.text}</p>
                <p className="quiet">{[whom, ended].filter(Boolean).join('　')}</p>
                <p className="quiet written">{words.endedBecause({ why: one.endedWhy })}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
