import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { considerationMessages } from '../intake/consideration.messages.ts'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'

/** 開いている相談: intakes of the members that nobody has ended yet, the most urgent first. */
export const OpenIntakes = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const told = useMessages(considerationMessages)
  const { locale } = useLanguage()
  if (page.intakes.length === 0) return null
  const about = (one: HouseholdShown['intakes'][number]): string =>
    [
      words.receivedOn({ day: formatDayShort(locale, dayInTokyo(one.receivedAt as Instant)) }),
      one.calledBy === null ? '' : told.by({ who: one.calledBy }),
      one.agencyName,
      one.nextContactOn === null ? '' : words.nextContact({ day: formatDayShort(locale, one.nextContactOn as Day) }),
    ].filter(Boolean).join('　')
  return (
    <Card title={words.openIntakes}>
      <ul className="plain">
        {page.intakes.map((one) => (
          <li key={one.id} className="line">
            <div>
              <p><Link href={`/intakes/${one.id}`}>{one.text}</Link></p>
              <p className="quiet">{about(one)}</p>
            </div>
            <UrgencyBadge urgency={one.urgency} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
