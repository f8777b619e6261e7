import { Link, useParams } from '@tanstack/react-router'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import type { AnswerFor } from '../app/api.ts'
import { useLocale, useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { MoveForm } from './MoveForm.tsx'
import { basisLabels, categoryLabels, referralMessages, statusLabels, stepLabels } from './referral.messages.ts'

type Referral = AnswerFor<'getReferral'>

const Story = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const status = useMessages(statusLabels)
  const steps: Readonly<Record<string, string>> = useMessages(stepLabels)
  const { locale } = useLocale()
  return (
    <>
      {referral.attempts.length > 1 && (
        <section>
          <h2>{words.attempts}</h2>
          <ol>{referral.attempts.map((one) => <li key={one.id}><Link to="/referrals/$id" params={{ id: one.id }}>{`${one.toName}：${status[one.status]}`}</Link></li>)}</ol>
        </section>
      )}
      <section>
        <h2>{words.story}</h2>
        <ol className="story">
          {referral.steps.map((step, n) => (
            <li key={n}>
              <span className="quiet">{`${formatMoment(locale, step.happenedAt as Instant)}　${step.agencyName ?? ''} ${step.who ?? ''}`}</span>
              <p>{[steps[step.step] ?? step.step, step.note].filter(Boolean).join('：')}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

const Facts = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const categories = useMessages(categoryLabels)
  const bases = useMessages(basisLabels)
  return (
    <section>
      <h2>{words.facts}</h2>
      <dl className="pairs">
        {referral.facts.map((fact, n) => (
          <div key={n}>
            <dt>{categories[fact.category]}</dt>
            <dd>{fact.text} <span className="quiet">{[bases[fact.basis], fact.basisNote].filter(Boolean).join('・')}</span></dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** つなぎシート on the screen and on paper: one referral and its whole story. */
export const ReferralPage = () => {
  const words = useMessages(referralMessages)
  const status = useMessages(statusLabels)
  const { id = '' } = useParams({ strict: false })
  const { answer, problem, again } = useAsk('getReferral', { id })
  if (answer === undefined) return <div className="page"><title>{words.sheet}</title><h1>{words.sheet}</h1><ProblemBanner problem={problem} /></div>
  return (
    <article className="page">
      <title>{`${words.sheet} ${answer.need}`}</title>
      <header className="identity">
        <h1>{`${words.sheet}：${answer.need}`}</h1>
        <p>{`${answer.fromAgencyName} → ${answer.toName}`}</p>
        <p>
          <span className="badge">{status[answer.status]}</span>{' '}
          {`${words.due} ${answer.contactDueOn ?? answer.answerDueOn ?? ''}`}
        </p>
      </header>
      <div className="bar no-print">
        {answer.matterId !== null && <OriginLink id={answer.matterId} />}
        {answer.receivedIntakeId !== null && answer.mine === 'receiver' && <Link className="button" to="/intakes/$id" params={{ id: answer.receivedIntakeId }}>{words.openIntake}</Link>}
        <button type="button" className="button" onClick={() => window.print()}>{words.print}</button>
      </div>
      <p className="own-words">{answer.why}</p>
      <Facts referral={answer} />
      <MoveForm key={answer.version} standing={{ id, version: answer.version, status: answer.status, mine: answer.mine, isOutside: false }} onMoved={again} />
      <Story referral={answer} />
    </article>
  )
}

const OriginLink = ({ id }: { readonly id: string }) => {
  const words = useMessages(referralMessages)
  return <Link className="button" to="/intakes/$id" params={{ id }}>{words.openOrigin}</Link>
}
