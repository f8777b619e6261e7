import { Fragment, useState } from 'react'
import { numberText } from '#domain/shared/number-text.ts'
import { standsStill } from '#domain/referral/gone-on.ts'
import { isUnderWay } from '#domain/referral/status.ts'
import { personKnowing } from '#domain/referral/step.ts'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, instantFrom, type Instant } from '#domain/shared/instant.ts'
import { formatDay, formatList, formatMoment } from '#i18n/format.ts'
import { warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { Split } from '#ui/Split.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { hrefOf, useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { useAsk } from '../app/use-query.ts'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { useEndingOf } from '../structure/use-ending.ts'
import { CallToo } from './CallToo.tsx'
import { ContactConcealed } from './ContactConcealed.tsx'
import { CoordinatedBy } from './CoordinatedBy.tsx'
import { DueMark, dueDayOf, isLate } from './DueMark.tsx'
import { HeldBy } from './HeldBy.tsx'
import { LinkPanel } from './LinkPanel.tsx'
import { MovePanel } from './MovePanel.tsx'
import { movingMessages, referralMessages } from './referral.messages.ts'
import { PerpetratorWarning } from './PerpetratorWarning.tsx'
import { perpetratorMessages } from './perpetrator.messages.ts'
import { ReturnBanner } from './ReturnBanner.tsx'
import { RouteStory } from './RouteStory.tsx'
import { SentBy } from './SentBy.tsx'
import { sendingMessages } from './sending.messages.ts'
import { StandingBadge } from './StandingBadge.tsx'
import { StepPanel } from './StepPanel.tsx'
import { TakenUpBanner } from './TakenUpBanner.tsx'
import { ToldOtherwise } from './ToldOtherwise.tsx'
import { BasisToReview } from './BasisToReview.tsx'
import { TravelledFacts } from './TravelledFacts.tsx'
import { useContactDue } from './use-contact-due.ts'

type Referral = AnswerFor<'getReferral'>

const Actions = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const looked = useMessages(viewersMessages)
  const { matterId, matterKind } = referral
  const isToGoOn = referral.heldBy.some((one) => one.isMine) && matterId !== null && standsStill(referral)
  return (
    <>
      <Button kind="tertiary" onClick={() => window.print()}>{words.print}</Button>
      <LinkButton kind="tertiary" href={`/referrals/${referral.id}/viewers`}>{looked.title}</LinkButton>
      {referral.mine !== 'neither' && referral.status !== 'drafted' && <LinkButton href={`/referrals/${referral.id}/paper`}>{words.sheet}</LinkButton>}
      {matterId !== null && matterKind === 'intake' && <LinkButton href={`/intakes/${matterId}`}>{words.openIntakeOrigin}</LinkButton>}
      {matterId !== null && matterKind === 'support_case' && <LinkButton href={`/cases/${matterId}`}>{words.openCaseOrigin}</LinkButton>}
      {referral.receivedIntakeId !== null && referral.mine === 'receiver' && <LinkButton href={`/intakes/${referral.receivedIntakeId}`}>{words.openIntake}</LinkButton>}
      {referral.status === 'drafted' && referral.mine === 'sender' && <LinkButton kind="primary" href={`/referrals/${referral.id}/edit`}>{words.edit}</LinkButton>}
      {isToGoOn && <LinkButton kind="primary" href={hrefOf(`/matters/${matterId}/refer`, { from: referral.id })}>{words.again}</LinkButton>}
    </>
  )
}

const Head = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  const { isSettled, takenUp } = referral
  const ending = useEndingOf()(referral.toAgencyId ?? '')
  return (
    <IdentityBar
      title={referral.need}
      windowTitle={`${words.title} ${numberText('referral', referral.number)}`}
      badges={
        <>
          <StandingBadge status={referral.status} isLate={isLate(referral)} mine={referral.mine} />
          <UrgencyBadge urgency={referral.urgency} />
          <ConcealedMark isSo={referral.persons.some((one) => one.concealed)} />
          {isSettled && <StatusBadge tone="success">{words.routeSettled}</StatusBadge>}
          {takenUp !== null && !isSettled && <StatusBadge tone="info">{words.routeTakenUp}</StatusBadge>}
        </>
      }
      parts={[
        { name: words.number, value: numberText('referral', referral.number) },
        { name: words.from, value: referral.sentByAgencyName ?? referral.fromAgencyName },
        { name: words.heldBy, value: referral.sentByAgencyName === null ? undefined : formatList(locale, referral.heldBy.map((one) => one.name)) },
        { name: words.to, value: [referral.toName, ending].filter(Boolean).join('　') },
        { name: words.due, value: dueDayOf(referral) && <DueMark one={referral} /> },
      ]}
      actions={<Actions referral={referral} />}
    />
  )
}

const Particulars = ({ referral }: { readonly referral: Referral }) => {
  const words = { ...useMessages(perpetratorMessages), ...useMessages(sendingMessages), ...useMessages(movingMessages), ...useMessages(referralMessages) }
  const warm = useMessages(warmHandoverLabels)
  const { locale } = useLanguage()
  const { say } = useOwnWords()
  const day = (text: string | null): string => (text === null ? '' : formatDay(locale, text as Day))
  const steps = referral.steps.filter((one) => one.referralId === referral.id).map((one) => ({ step: one.step, at: one.happenedAt }))
  const knows = { knows: words.personKnows, met: words.personMet, not_told: words.personNotTold, unsaid: words.personUnsaid }[personKnowing(referral.personKnows, steps)]
  const contact = referral.firstContactAt === null ? '' : `${formatMoment(locale, referral.firstContactAt as Instant)}　${referral.firstContactNote}`
  return (
    <Dl
      pairs={[
        { name: words.asked, value: <span className="written">{referral.why}</span> },
        { name: words.persons, value: <>{referral.persons.map((one) => <Fragment key={one.id}>{one.name} <ConcealedMark isSo={one.concealed} />　</Fragment>)}{knows}</> },
        { name: words.againstWish, value: referral.againstWish },
        { name: words.unwarnedWhy, value: referral.unwarnedWhy },
        { name: words.warm, value: referral.warmHandover === 'none' ? '' : `${warm[referral.warmHandover]}　${day(referral.warmHandoverOn)}` },
        { name: words.answerDue, value: isUnderWay(referral.status) ? day(referral.answerDueOn) : '' },
        { name: words.contactDue, value: useContactDue(referral) },
        { name: words.from, value: <SentBy referral={referral} /> },
        { name: words.heldBy, value: referral.sentByAgencyName === null ? '' : <HeldBy referral={referral} /> },
        { name: words.to, value: <Telephone who={[referral.toName, referral.acceptedByName].filter(Boolean).join('　')} number={referral.toPhone} /> },
        { name: words.metAt, value: contact },
        { name: words.noteNeeded, value: say(referral.withdrawnReason ?? '') },
      ]}
    />
  )
}

const isLinkable = (referral: Referral): boolean => referral.isOutside && referral.mine === 'sender' && ['sent', 'received', 'accepted'].includes(referral.status)

/** 一つのつなぎ: what is asked, what travelled on which basis, what can be done next, and the whole route as one story. */
export const ReferralPage = () => {
  const words = useMessages(referralMessages)
  const id = useId()
  const [now] = useState(() => instantFrom(Date.now()))
  const { answer, problem, again } = useAsk('getReferral', { id })
  if (answer === undefined) return <Page title={words.title}><ProblemBanner problem={problem} /></Page>
  const sentOn = dayInTokyo((answer.sentAt ?? now) as Instant)
  const other = answer.mine === 'receiver' ? { who: answer.fromAgencyName, phone: answer.fromPhone } : { who: answer.toName, phone: answer.toPhone }
  // What one can do here is of no use on paper.
  const side = (
    <div className="stack no-print">
      <MovePanel key={answer.id} referral={answer} onMoved={again} />
      {isLinkable(answer) && <LinkPanel referral={answer} onIssued={again} />}
      {answer.status !== 'drafted' && answer.mayNote && <StepPanel referral={answer} onAdded={again} />}
    </div>
  )
  return (
    <article className="page">
      <Head referral={answer} />
      {answer.mine !== 'sender' && <PerpetratorWarning facts={answer.facts} who={answer.fromAgencyName} phone={answer.fromPhone} />}
      <TakenUpBanner referral={answer} />
      <CoordinatedBy referral={answer} />
      <ReturnBanner referral={answer} />
      <ToldOtherwise referral={answer} />
      <BasisToReview referral={answer} />
      {answer.laterThanSaid && !isLate(answer) && <CallToo urgency={answer.urgency} dueOn={dueDayOf(answer) ?? ''} {...other} />}
      <Split side={side} sideLabel={words.title}>
        <Card><Particulars referral={answer} /></Card>
        <Section title={words.facts} count={answer.facts.length}>
          <ContactConcealed shown={answer} />
          <TravelledFacts facts={answer.facts} on={sentOn} />
        </Section>
      </Split>
      <RouteStory referral={answer} />
    </article>
  )
}
