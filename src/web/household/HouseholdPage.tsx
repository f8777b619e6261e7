import { Link, useParams } from '@tanstack/react-router'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDay, formatMoment } from '#i18n/format.ts'
import { act, type AnswerFor } from '../app/api.ts'
import { useLocale, useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { statusLabels } from '../referral/referral.messages.ts'
import { householdMessages, methodLabels, sharingLabels } from './household.messages.ts'
import { RecordForm } from './RecordForm.tsx'
import { Viewers } from './Viewers.tsx'
import { scrollsByKeys } from '../app/scrolls-by-keys.ts'

type Page = AnswerFor<'getHouseholdPage'>

const Members = ({ page }: { readonly page: Page }) => {
  const words = useMessages(householdMessages)
  const { locale } = useLocale()
  return (
    <section>
      <h2>{words.members}</h2>
      <section className="scroll" aria-label={words.members} {...scrollsByKeys}>
        <table>
          <thead><tr><th scope="col">{words.name}</th><th scope="col">{words.relation}</th><th scope="col">{words.birth}</th><th scope="col">{words.whereabouts}</th></tr></thead>
          <tbody>
            {page.members.map((one) => (
              <tr key={one.personId}>
                <td><ruby>{one.name}<rp>(</rp><rt>{one.kana}</rt><rp>)</rp></ruby></td>
                <td>{one.relationship}</td>
                <td>{one.birthOn === null ? one.birthText : formatDay(locale, one.birthOn as Day)}</td>
                <td>{one.concealed && <span className="badge badge-immediate">{words.concealed}</span>} {one.whereabouts.map((place) => place.text).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

const Around = ({ page, again }: { readonly page: Page; readonly again: () => void }) => {
  const words = useMessages(householdMessages)
  const status = useMessages(statusLabels)
  const finish = async (task: { id: string; version: number }): Promise<void> => {
    await act('finishTask', task)
    again()
  }
  return (
    <div className="columns">
      <section>
        <h2>{words.team}</h2>
        <ul>{page.team.map((one) => <li key={one.who}>{`${one.who}（${one.agencyName} ${one.title}）`}{one.part === 'lead' && <span className="badge">{words.lead}</span>}</li>)}</ul>
      </section>
      <section>
        <h2>{words.tasks}</h2>
        {page.tasks.length === 0 && <p>{words.noTasks}</p>}
        <ul>
          {page.tasks.map((task) => (
            <li key={task.id}>{`${task.dueOn} ${task.text}（${task.who}）`} <button type="button" className="button button-small no-print" onClick={() => void finish({ id: task.id, version: task.version })}>{words.finish}</button></li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.facts}</h2>
        <dl className="pairs">{page.facts.map((fact, n) => <div key={n}><dt>{fact.code}</dt><dd>{fact.text}</dd></div>)}</dl>
      </section>
      <section>
        <h2>{words.referrals}</h2>
        <ul>{page.referrals.map((one) => <li key={one.id}><Link to="/referrals/$id" params={{ id: one.id }}>{`${one.need} → ${one.toName}：${status[one.status]}`}</Link></li>)}</ul>
      </section>
    </div>
  )
}

const Story = ({ page }: { readonly page: Page }) => {
  const words = useMessages(householdMessages)
  const methods = useMessages(methodLabels)
  const ranges = useMessages(sharingLabels)
  const { locale } = useLocale()
  return (
    <section>
      <h2>{words.story}</h2>
      <ol className="story">
        {page.records.map((one) => (
          <li key={one.id}>
            <span className="quiet">{[formatMoment(locale, one.happenedAt as Instant), methods[one.method], one.agencyName, one.who, one.sharing === 'readers' ? '' : ranges[one.sharing]].filter(Boolean).join('　')}</span>
            <p>{one.facts}</p>
            {one.ownWords !== '' && <p className="own-words">{`「${one.ownWords}」`}</p>}
            {one.judgement !== '' && <p className="quiet">{`${words.judgement}：${one.judgement}`}</p>}
            {one.nextStep !== '' && <p>{`${words.nextStep}：${one.nextStep}`}</p>}
          </li>
        ))}
        {page.intakes.map((one) => (
          <li key={one.id}>
            <span className="quiet">{`${formatMoment(locale, one.receivedAt as Instant)}　${words.began}`}</span>
            <p><Link to="/intakes/$id" params={{ id: one.id }}>{one.text}</Link></p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** 世帯ページ: what one needs in the minute before a visit. */
export const HouseholdPage = () => {
  const words = useMessages(householdMessages)
  const { id = '' } = useParams({ strict: false })
  const { answer, problem, again } = useAsk('getHouseholdPage', { caseId: id })
  if (answer === undefined) return <div className="page"><title>{words.household}</title><h1>{words.household}</h1><ProblemBanner problem={problem} /></div>
  return (
    <article className="page">
      <title>{answer.householdName}</title>
      <header className="identity">
        <h1>{answer.householdName}</h1>
        <p>{[answer.title, answer.areaName, answer.agencyName].filter(Boolean).join('　')}</p>
        <p>
          <span className={`badge badge-${answer.standing}`}>{words[answer.standing]}</span>{' '}
          {answer.restricted && <span className="badge badge-immediate">{words.restricted}</span>}{' '}
          {answer.lastContactOn !== null && `${words.lastContact} ${answer.lastContactOn}`}
        </p>
      </header>
      {answer.warnings.map((one) => <p key={one.id} className="banner banner-warning">{`${one.kind}：${one.text}（${words.reviewOn({ day: one.reviewOn })}）`}</p>)}
      <div className="bar no-print">
        <Link className="button" to="/matters/$id/refer" params={{ id }}>{words.refer}</Link>
        <button type="button" className="button" onClick={() => window.print()}>{words.print}</button>
      </div>
      <RecordForm matterId={id} onSaved={again} />
      <Members page={answer} />
      <Around page={answer} again={again} />
      <Story page={answer} />
      <Viewers matterId={id} />
    </article>
  )
}
