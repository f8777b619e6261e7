import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAsk } from '../app/use-query.ts'
import { accessMessages } from './access.messages.ts'

/** What somebody who leads or decides is told at the start of a day: emergency openings nobody has looked at, and requests to join. */
export const WaitingForMe = () => {
  const words = useMessages(accessMessages)
  const { locale } = useLanguage()
  const openings = useAsk('listBreakGlass', {}).answer?.openings.filter((one) => !one.mine) ?? []
  const requests = useAsk('listTeamRequests', {}).answer?.requests ?? []
  return (
    <>
      {openings.map((one) => (
        <Banner
          key={one.id} tone={one.isLate || one.holdsUp ? 'danger' : 'warning'}
          title={words.glassOpened({ who: one.who, about: one.about, at: formatMoment(locale, one.openedAt as Instant) })}
          actions={<LinkButton small href="/reviews">{words.toReviews}</LinkButton>}
        >
          <p className="written">{one.reason}</p>
          {one.holdsUp && <p>{words.holdsUp}</p>}
        </Banner>
      ))}
      {requests.map((one) => (
        <Banner
          key={one.id} tone="info" title={words.wantsToJoin({ who: one.who, agency: one.agencyName, household: one.householdName })}
          actions={<LinkButton small href={`/cases/${one.matterId}`}>{words.toHousehold}</LinkButton>}
        >
          <p className="written">{one.why}</p>
        </Banner>
      ))}
    </>
  )
}
