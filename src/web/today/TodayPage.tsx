import { DUE_GROUPS } from '#domain/today/due.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDayShort, formatMoment } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Page } from '#ui/Page.tsx'
import { hrefOf } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { WaitingForMe } from '../access/WaitingForMe.tsx'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { todayMessages } from './today.messages.ts'

type MyDay = AnswerFor<'getMyDay'>

const DueItem = ({ one }: { readonly one: MyDay['due'][number] }) => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  const isOfCase = one.kind === 'task' || one.kind === 'review'
  return (
    <li>
      <Badge>{words[one.kind]}</Badge> <span className="no-wrap">{formatDayShort(locale, one.dueOn as Day)}</span>{' '}
      <Link href={isOfCase ? `/cases/${one.matterId}` : `/referrals/${one.id}`}>{`${one.text}${one.about === '' ? '' : `（${one.about}）`}`}</Link>
    </li>
  )
}

const Around = ({ day }: { readonly day: MyDay }) => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  return (
    <div className="columns">
      <Card title={`${words.newIntakes}（${day.newIntakes.length}）`}>
        <ul className="plain">
          {day.newIntakes.map((one) => <li key={one.id}><UrgencyBadge urgency={one.urgency} /> <Link href={`/intakes/${one.id}`}>{one.text.slice(0, 50)}</Link></li>)}
        </ul>
      </Card>
      <Card title={`${words.silent}（${day.silent.length}）`}>
        <ul className="plain">
          {day.silent.map((one) => <li key={one.caseId}><Link href={`/cases/${one.caseId}`}>{one.householdName}</Link> <span className="quiet">{formatDayShort(locale, one.lastContactOn as Day)}</span></li>)}
        </ul>
      </Card>
      <Card title={`${words.drafts}（${day.drafts.length}）`}>
        <ul className="plain">
          {day.drafts.map((one) => <li key={one.id}><Link href={hrefOf(one.kind === 'record' && one.matterId !== null ? `/cases/${one.matterId}/record` : '/intakes/new', { draft: one.id })}>{formatMoment(locale, one.savedAt as Instant)}</Link></li>)}
        </ul>
      </Card>
    </div>
  )
}

/** わたしの一日: what is late stands first. */
export const TodayPage = () => {
  const words = useMessages(todayMessages)
  const { answer, problem } = useAsk('getMyDay', {})
  return (
    <Page title={words.title}>
      <ProblemBanner problem={problem} />
      <WaitingForMe />
      <div className="columns">
        {answer !== undefined && DUE_GROUPS.map((group) => {
          const mine = answer.due.filter((one) => one.group === group)
          return (
            <Card key={group} title={`${words[group]}（${mine.length}）`}>
              {mine.length === 0 ? <p className="quiet">{words.nothing}</p> : <ul className="plain">{mine.map((one) => <DueItem key={`${one.kind}${one.id}`} one={one} />)}</ul>}
            </Card>
          )
        })}
      </div>
      {answer !== undefined && <Around day={answer} />}
    </Page>
  )
}
