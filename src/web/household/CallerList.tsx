import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Beyond } from '#ui/Beyond.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { NumberAsWritten } from '../app/Telephone.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'

type Caller = HouseholdShown['callers'][number]

/** 相談してきた人: whoever called about the household and how to call back, each with the sheet on which they stand. */
export const CallerList = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const { locale } = useLanguage()
  if (page.callers.length === 0) return null
  const whoOf = (one: Caller): string => [one.relation, one.name].filter(Boolean).join('　')
  const told = (one: Caller): string => words.receivedOn({ day: formatDayShort(locale, dayInTokyo(one.receivedAt as Instant)) })
  return (
    <Card title={words.callers}>
      <ul className="plain">
        {page.callers.map((one) => (
          <li key={one.intakeId}>
            <p>{whoOf(one)} <NumberAsWritten who={whoOf(one)} text={one.phone ?? ''} /> {one.email} <span className="quiet">{one.opens ? <Link href={`/intakes/${one.intakeId}`}>{told(one)}</Link> : told(one)}</span></p>
          </li>
        ))}
      </ul>
      <Beyond count={page.callersBeyond} />
    </Card>
  )
}
