import { Link } from '@tanstack/react-router'
import { DUE_GROUPS } from '#domain/today/due.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import type { AnswerFor } from '../app/api.ts'
import { useLocale, useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { urgencyLabels } from '../intake/code-labels.messages.ts'
import { todayMessages } from './today.messages.ts'

type Due = AnswerFor<'getMyDay'>['due'][number]

const DueItem = ({ one }: { readonly one: Due }) => {
  const words = useMessages(todayMessages)
  const label = `${one.text}${one.about === '' ? '' : `（${one.about}）`}`
  return (
    <li>
      <span className="badge">{words[one.kind]}</span> <span>{one.dueOn}</span>{' '}
      {one.kind === 'task' || one.kind === 'review'
        ? <Link to="/cases/$id" params={{ id: one.matterId }}>{label}</Link>
        : <Link to="/referrals/$id" params={{ id: one.id }}>{label}</Link>}
    </li>
  )
}

/** わたしの一日: what is late stands first. */
export const TodayPage = () => {
  const words = useMessages(todayMessages)
  const urgency = useMessages(urgencyLabels)
  const { locale } = useLocale()
  const { answer, problem } = useAsk('getMyDay', {})
  return (
    <div className="page">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <ProblemBanner problem={problem} />
      <div className="columns">
        {answer !== undefined && DUE_GROUPS.map((group) => {
          const mine = answer.due.filter((one) => one.group === group)
          return (
            <section key={group} className={`card due-${group}`}>
              <h2>{`${words[group]}（${mine.length}）`}</h2>
              {mine.length === 0 ? <p className="quiet">{words.nothing}</p> : <ul className="plain">{mine.map((one) => <DueItem key={`${one.kind}${one.id}`} one={one} />)}</ul>}
            </section>
          )
        })}
      </div>
      {answer !== undefined && (
        <div className="columns">
          <section className="card">
            <h2>{`${words.newIntakes}（${answer.newIntakes.length}）`}</h2>
            <ul className="plain">
              {answer.newIntakes.map((one) => (
                <li key={one.id}><span className={`badge badge-${one.urgency}`}>{urgency[one.urgency]}</span> <Link to="/intakes/$id" params={{ id: one.id }}>{one.text.slice(0, 50)}</Link></li>
              ))}
            </ul>
          </section>
          <section className="card">
            <h2>{`${words.silent}（${answer.silent.length}）`}</h2>
            <ul className="plain">{answer.silent.map((one) => <li key={one.caseId}><Link to="/cases/$id" params={{ id: one.caseId }}>{one.householdName}</Link> <span className="quiet">{one.lastContactOn}</span></li>)}</ul>
          </section>
          <section className="card">
            <h2>{`${words.drafts}（${answer.drafts.length}）`}</h2>
            <ul className="plain">{answer.drafts.map((one) => <li key={one.id}><Link to="/intakes/new" search={{ draft: one.id }}>{formatMoment(locale, one.savedAt as Instant)}</Link></li>)}</ul>
          </section>
        </div>
      )}
    </div>
  )
}
