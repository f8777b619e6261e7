import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { accessMessages } from './access.messages.ts'
import { JoinAnswer } from './JoinAnswer.tsx'
import { perOpener, type Opener } from './per-opener.ts'
import { WaitingProtection } from './WaitingProtection.tsx'

/** What one person opened by 緊急閲覧: a single opening in its own words, several as one notice with a line for each. */
const Opened = ({ opener: { who, openings, standing } }: { readonly opener: Opener }) => {
  const words = useMessages(accessMessages)
  const { locale } = useLanguage()
  const at = (openedAt: string): string => formatMoment(locale, openedAt as Instant)
  const states = { late: words.someLate, limit: words.atLimit, open: '' }
  const [first, ...others] = openings
  const title = others.length === 0
    ? words.glassOpened({ who, about: first.about, at: at(first.openedAt) })
    : words.glassesOpened({ who, n: openings.length, state: states[standing] })
  return (
    <Banner tone={standing === 'open' ? 'warning' : 'danger'} title={title} actions={<LinkButton small href="/reviews">{words.toReviews}</LinkButton>}>
      {others.length === 0 && <p className="written">{first.reason}</p>}
      {others.length > 0 && (
        <ul className="plain">
          {openings.map((one) => (
            <li key={one.id}>{one.about === '' ? words.hidden : <Link href={`/cases/${one.matterId}`}>{one.about}</Link>} <span className="quiet">{at(one.openedAt)}</span> {one.reason}</li>
          ))}
        </ul>
      )}
      {openings.some((one) => one.holdsUp) && <p>{words.holdsUp}</p>}
    </Banner>
  )
}

/** One of a matter I lead that somebody else has reviewed: it stands here until I say that I saw it. */
const Unseen = ({ one, onSeen }: { readonly one: Opener['openings'][number]; readonly onSeen: () => void }) => {
  const words = useMessages(accessMessages)
  const { locale } = useLanguage()
  const noting = useAct('noteBreakGlassSeen')
  const at = (moment: string | null): string => (moment === null ? '' : formatMoment(locale, moment as Instant))
  const note = async (): Promise<void> => {
    if ((await noting.run({ id: one.id })) !== undefined) onSeen()
  }
  return (
    <Banner
      tone="info" title={words.glassOpened({ who: one.who, about: one.about, at: at(one.openedAt) })}
      actions={<Button small onClick={() => void note()} isDisabled={noting.isActing}>{words.glassSeen}</Button>}
    >
      <p className="written">{one.reason}</p>
      <p className="quiet">{[words.reviewedBy({ who: one.reviewedByName ?? '', at: at(one.reviewedAt) }), one.reviewNote].filter(Boolean).join('　')}</p>
    </Banner>
  )
}

/** What somebody who leads or decides is told at the start of a day: requests for protection, 緊急閲覧 nobody has looked at, requests to join, and what was answered to one's own. */
export const WaitingForMe = () => {
  const words = useMessages(accessMessages)
  const { answer, again } = useAsk('listBreakGlass', { state: 'for_me' })
  const openings = answer?.openings.filter((one) => !one.mine) ?? []
  const { requests = [], answers = [] } = useAsk('listTeamRequests', {}).answer ?? {}
  return (
    <>
      <WaitingProtection />
      {perOpener(openings.filter((one) => !one.isUnseen)).map((one) => <Opened key={one.staffId} opener={one} />)}
      {openings.filter((one) => one.isUnseen).map((one) => <Unseen key={one.id} one={one} onSeen={again} />)}
      {requests.map((one) => (
        <Banner
          key={one.id} tone="info" title={words.wantsToJoin({ who: one.who, agency: one.agencyName, household: one.householdName })}
          actions={<LinkButton small href={`/cases/${one.matterId}`}>{words.toHousehold}</LinkButton>}
        >
          <p className="written">{one.why}</p>
        </Banner>
      ))}
      {answers.map((one) => (
        <JoinAnswer
          key={one.id} answer={one}
          actions={one.accept
            ? <LinkButton small href={`/cases/${one.matterId}`}>{words.openHousehold}</LinkButton>
            : <LinkButton small href={`/matters/${one.matterId}/masked`}>{words.askThem}</LinkButton>}
        />
      ))}
    </>
  )
}
