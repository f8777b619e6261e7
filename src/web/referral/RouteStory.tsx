import { toldOnce, type ToldOnce } from '#domain/referral/told-once.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { dayInTokyo } from '#domain/shared/instant.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatDayShort, formatMoment } from '#i18n/format.ts'
import { answerChannelLabels, returnLabels, stepLabels } from '#i18n/referral-codes.messages.ts'
import { Badge } from '#ui/Badge.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import { Timeline, TimelineItem } from '#ui/Timeline.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { isLate } from './DueMark.tsx'
import { referralMessages } from './referral.messages.ts'
import { StandingBadge } from './StandingBadge.tsx'

type Referral = AnswerFor<'getReferral'>
type Step = ToldOnce<Referral['steps'][number]>
type Attempt = Referral['attempts'][number]

/** Every attempt for the same need, in a line: to whom, when, what came of it, what was to be next. */
const Attempts = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const reasons = useMessages(returnLabels)
  const { locale } = useLanguage()
  const columns: readonly Column<Attempt>[] = [
    { key: 'attempt', heading: words.number, cell: (one) => `${words.attemptNo({ n: one.attempt })}　${numberText('referral', one.number)}` },
    { key: 'to', heading: words.to, cell: (one) => (one.id === referral.id ? `${one.toName}${words.here}` : <Link href={`/referrals/${one.id}`}>{one.toName}</Link>) },
    { key: 'sent', heading: words.sentOn, cell: (one) => one.sentAt && formatDayShort(locale, dayInTokyo(one.sentAt as Instant)) },
    { key: 'status', heading: words.status, cell: (one) => <StandingBadge status={one.status} isLate={one.id === referral.id && isLate(referral)} mine={one.id === referral.id ? referral.mine : 'neither'} /> },
    { key: 'next', heading: words.nextStep, cell: (one) => [one.returnReason && reasons[one.returnReason], one.nextStep].filter(Boolean).join(' → ') },
  ]
  return <Table caption={words.route} isCaptionHidden columns={columns} rows={referral.attempts} keyOf={(one) => one.id} isSelected={(one) => one.id === referral.id} />
}

const StepItem = ({ step, to }: { readonly step: Step; readonly to: string | undefined }) => {
  const words = useMessages(referralMessages)
  const labels: Readonly<Record<string, string>> = useMessages(stepLabels)
  const channels = useMessages(answerChannelLabels)
  const { say } = useOwnWords()
  const { locale } = useLanguage()
  const who = step.who === null ? words.office : [step.agencyName, step.who].filter(Boolean).join(' ')
  const from = step.answeredBy === '' ? undefined : words.answeredBy({ who: step.answeredBy, how: channels[step.channel] })
  const again = step.again > 0 && words.saidAgain({ n: step.again + 1, day: formatDayShort(locale, dayInTokyo(step.lastAt as Instant)) })
  return (
    <TimelineItem kind={step.step === 'escalated' ? 'pinned' : 'plain'} head={`${formatMoment(locale, step.happenedAt as Instant)}　${who}`}>
      <p>
        <strong>{labels[step.step] ?? step.step}</strong> {again} {to !== undefined && <Badge>{to}</Badge>} {from !== undefined && <span className="quiet">{from}</span>}
      </p>
      {step.note !== '' && step.step !== 'escalated' && <p className="written">{say(step.note)}</p>}
    </TimelineItem>
  )
}

/** 道のり: all attempts for one need told as one story, the latest first. */
export const RouteStory = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const isOne = referral.attempts.length <= 1
  const toOf = (step: Step): string | undefined => {
    const attempt = referral.attempts.find((one) => one.id === step.referralId)
    return isOne || attempt === undefined ? undefined : `${words.attemptNo({ n: attempt.attempt })} ${attempt.toName}`
  }
  return (
    <>
      {!isOne && <Section title={words.route} count={referral.attempts.length}><Attempts referral={referral} /></Section>}
      <Section title={words.story}>
        <Timeline label={words.story}>
          {toldOnce(referral.steps).toReversed().map((step) => <StepItem key={`${step.happenedAt} ${step.step}`} step={step} to={toOf(step)} />)}
        </Timeline>
      </Section>
    </>
  )
}
