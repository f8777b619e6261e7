import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDayShort, formatMoment } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { Timeline, TimelineItem } from '#ui/Timeline.tsx'
import { useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { MoveForm } from './MoveForm.tsx'
import { basisLabels, categoryLabels, referralMessages, statusLabels, stepLabels } from './referral.messages.ts'

type Referral = AnswerFor<'getReferral'>

const Story = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const status = useMessages(statusLabels)
  const steps: Readonly<Record<string, string>> = useMessages(stepLabels)
  const { locale } = useLanguage()
  return (
    <>
      {referral.attempts.length > 1 && (
        <Section title={words.attempts} count={referral.attempts.length}>
          <ol>{referral.attempts.map((one) => <li key={one.id}><Link href={`/referrals/${one.id}`}>{`${one.toName}：${status[one.status]}`}</Link></li>)}</ol>
        </Section>
      )}
      <Section title={words.story}>
        <Timeline label={words.story}>
          {referral.steps.map((step, n) => (
            <TimelineItem key={n} head={`${formatMoment(locale, step.happenedAt as Instant)}　${step.agencyName ?? ''} ${step.who ?? ''}`}>
              <p>{[steps[step.step] ?? step.step, step.note].filter(Boolean).join('：')}</p>
            </TimelineItem>
          ))}
        </Timeline>
      </Section>
    </>
  )
}

const Facts = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const categories = useMessages(categoryLabels)
  const bases = useMessages(basisLabels)
  return (
    <Section title={words.facts} count={referral.facts.length}>
      <dl className="pairs">
        {referral.facts.map((fact, n) => (
          <div key={n}>
            <dt>{categories[fact.category]}</dt>
            <dd>{fact.text} <span className="quiet">{[bases[fact.basis], fact.basisNote].filter(Boolean).join('・')}</span></dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

const Head = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const status = useMessages(statusLabels)
  const { locale } = useLanguage()
  const due = referral.contactDueOn ?? referral.answerDueOn
  const isReceiver = referral.receivedIntakeId !== null && referral.mine === 'receiver'
  return (
    <IdentityBar
      title={`${words.sheet}：${referral.need}`}
      windowTitle={`${words.sheet} ${referral.need}`}
      badges={<Badge>{status[referral.status]}</Badge>}
      parts={[
        { name: words.from, value: referral.fromAgencyName },
        { name: words.to, value: referral.toName },
        { name: words.due, value: due && formatDayShort(locale, due as Day) },
      ]}
      actions={
        <>
          <Button kind="tertiary" onClick={() => window.print()}>{words.print}</Button>
          {referral.matterId !== null && <LinkButton href={`/intakes/${referral.matterId}`}>{words.openOrigin}</LinkButton>}
          {isReceiver && <LinkButton href={`/intakes/${referral.receivedIntakeId}`}>{words.openIntake}</LinkButton>}
        </>
      }
    />
  )
}

/** つなぎシート on the screen and on paper: one referral and its whole story. */
export const ReferralPage = () => {
  const words = useMessages(referralMessages)
  const id = useId()
  const { answer, problem, again } = useAsk('getReferral', { id })
  if (answer === undefined) return <Page title={words.sheet}><ProblemBanner problem={problem} /></Page>
  return (
    <article className="page">
      <Head referral={answer} />
      <p className="own-words">{answer.why}</p>
      <Facts referral={answer} />
      <MoveForm key={answer.version} standing={{ id, version: answer.version, status: answer.status, mine: answer.mine, isOutside: false }} onMoved={again} />
      <Story referral={answer} />
    </article>
  )
}
