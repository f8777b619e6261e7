import { Fragment } from 'react'
import { RETURN_REASONS } from '#domain/referral/return.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { warnsOfPerpetrator } from '#domain/referral/perpetrator-warning.ts'
import { referralSheet, type ReferralSheet } from '#domain/referral/sheet.ts'
import { personKnowing } from '#domain/referral/step.ts'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, instantFrom, type Instant } from '#domain/shared/instant.ts'
import { formatDay, formatDayOfWeek, formatMoment } from '#i18n/format.ts'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { basisLabels, categoryLabels, linkAnswerLabels, returnLabels, statusLabels, warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { Button, LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { Page } from '#ui/Page.tsx'
import { Paper, PaperTable, type PaperRow } from '#ui/Paper.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { TelephoneOnPaper } from '../app/Telephone.tsx'
import { useSession } from '../app/session.tsx'
import { useAsk } from '../app/use-query.ts'
import { dueDayOf } from './DueMark.tsx'
import { WhenToCall } from './FactText.tsx'
import { paperMessages } from './paper.messages.ts'
import { perpetratorMessages } from './perpetrator.messages.ts'
import { referralMessages } from './referral.messages.ts'
import { useContactDue } from './use-contact-due.ts'
import { useKnowingText } from './use-knowing-text.ts'

type Referral = AnswerFor<'getReferral'>

const sheetOf = (one: Referral, by: string): ReferralSheet =>
  referralSheet(
    {
      number: numberText('referral', one.number), urgency: one.urgency, need: one.need, why: one.why, attempt: one.attempt,
      personKnows: personKnowing(one.personKnows, one.steps.filter((step) => step.referralId === one.id).map((step) => ({ step: step.step, at: step.happenedAt }))),
      facts: one.facts, isContactConcealed: one.isContactConcealed,
      from: { agencyName: one.fromFullName, phone: one.fromPhone ?? undefined, personName: one.sentByAgencyName === null ? (one.sentByName ?? undefined) : undefined },
      to: { agencyName: one.toFullName, phone: one.toPhone ?? undefined, personName: one.acceptedByName ?? undefined },
      personNames: one.facts.some((fact) => fact.category === 'identity') ? one.persons.map((person) => person.name) : [],
      warmHandover: one.warmHandover, warmHandoverOn: (one.warmHandoverOn ?? undefined) as Day | undefined, answerDueOn: (one.answerDueOn ?? undefined) as Day | undefined,
      status: one.status, met: one.firstContactAt === null ? undefined : { at: one.firstContactAt as Instant, note: one.firstContactNote },
    },
    { by, at: instantFrom(Date.now()) },
  )

const FactLines = ({ sheet }: { readonly sheet: ReferralSheet }) => {
  const words = useMessages(paperMessages)
  const categories = useMessages(categoryLabels)
  const bases = useMessages(basisLabels)
  const named = useNamed()
  const rows: readonly PaperRow[] = sheet.facts.map((one) => ({
    name: categories[one.category],
    value: (
      <>
        {one.grounds.map(({ basis, reason, texts }) => (
          <Fragment key={`${basis} ${reason}`}>
            {texts.map((told) => <Fragment key={told.text}><p className="written">{told.text}</p><WhenToCall fact={{ ...told, category: one.category }} /></Fragment>)}
            <p className="quiet">{named(bases[basis], reason)}</p>
          </Fragment>
        ))}
      </>
    ),
  }))
  return (
    <>
      {rows.length > 0 && <PaperTable caption={words.facts} rows={rows} />}
      {rows.length === 0 && !sheet.isContactConcealed && <p>{words.none}</p>}
      {sheet.isContactConcealed && <p>{words.throughSender({ from: [sheet.from.agencyName, sheet.from.phone].filter(Boolean).join('　') })}</p>}
      {sheet.leftOut > 0 && <p>{words.leftOut({ n: sheet.leftOut })}</p>}
    </>
  )
}

/** 返信欄: what the receiver fills in by hand; its number leads back to this referral. */
const ReplySlip = ({ sheet, due }: { readonly sheet: ReferralSheet; readonly due: string }) => {
  const words = useMessages(paperMessages)
  const answers = useMessages(linkAnswerLabels)
  const reasons = useMessages(returnLabels)
  return (
    <section className="paper-slip">
      <h3>{`${words.slip}　${words.number} ${sheet.number}`}</h3>
      <p>{words.slipLead({ by: due, phone: [sheet.from.agencyName, sheet.from.phone].filter(Boolean).join(' ') })}</p>
      <ul className="paper-boxes">{sheet.answers.map((kind) => <li key={kind}>{`□ ${answers[kind]}`}</li>)}</ul>
      <PaperTable
        caption={words.slip}
        rows={[
          { name: words.metOn, value: '' },
          { name: words.reason, value: RETURN_REASONS.map((reason) => `□${reasons[reason]}`).join('　') },
          { name: words.fitting, value: '' },
          { name: words.nextStep, value: '', isTall: true },
          { name: words.answeredBy, value: '', isTall: true },
        ]}
      />
    </section>
  )
}

/** 緊急度: with the days by which an answer and a first contact are awaited; and why they are later than it says. */
const Deadlines = ({ referral, sheet }: { readonly referral: Referral; readonly sheet: ReferralSheet }) => {
  const words = { ...useMessages(referralMessages), ...useMessages(paperMessages) }
  const said = useMessages(urgencyLabels)[sheet.urgency]
  const { locale } = useLanguage()
  const contact = useContactDue(referral)
  // What was answered is awaited by nobody any more.
  const isAwaited = sheet.answers.length > 0
  const due = dueDayOf(referral)
  return (
    <>
      <p>{[said, isAwaited && sheet.answerDueOn && `${words.answerBy} ${formatDay(locale, sheet.answerDueOn)}`].filter(Boolean).join('　')}</p>
      {isAwaited && contact !== '' && <p>{`${words.contactDue} ${contact}`}</p>}
      {referral.laterThanSaid && due !== undefined && <p>{words.laterThanSaid({ said, day: formatDayOfWeek(locale, due) })}</p>}
      {referral.laterThanSaid && <p>{words.calledToo}</p>}
    </>
  )
}

/** 発送日; printed once something has happened since, the sheet also says of which day it tells, and how the つなぎ stands by then. */
const SentOn = ({ referral, printedAt }: { readonly referral: Referral; readonly printedAt: Instant }) => {
  const words = useMessages(paperMessages)
  const standing = useMessages(statusLabels)[referral.status]
  const { locale } = useLanguage()
  const asOf = referral.status === 'sent' ? '' : words.asOf({ day: formatDay(locale, dayInTokyo(printedAt)), standing })
  return [formatDay(locale, dayInTokyo(referral.sentAt as Instant)), asOf].filter(Boolean).join('　')
}

type Senders = { readonly referral: Referral; readonly sheet: ReferralSheet; readonly words: { readonly from: string; readonly heldBy: string } }

/** つなぎ元; and where another agency answers by the day of printing, apart from who sent it, whom to call. */
const senders = ({ referral, sheet, words }: Senders): readonly PaperRow[] => {
  const answering = <TelephoneOnPaper names={[sheet.from.agencyName, sheet.from.personName]} number={sheet.from.phone} />
  if (referral.sentByFullName === null) return [{ name: words.from, value: answering }]
  return [
    { name: words.from, value: [referral.sentByFullName, referral.sentByName].filter(Boolean).join('　') },
    { name: words.heldBy, value: referral.heldBy.map((one) => <p key={one.name}><TelephoneOnPaper names={[one.name]} number={one.phone} /></p>) },
  ]
}

const Sheet = ({ referral }: { readonly referral: Referral }) => {
  const words = { ...useMessages(referralMessages), ...useMessages(paperMessages) }
  const beware = useMessages(perpetratorMessages)
  const warm = useMessages(warmHandoverLabels)
  const { locale } = useLanguage()
  const knowingText = useKnowingText()
  const session = useSession()
  const sheet = sheetOf(referral, session.name)
  const { takenUp } = referral
  const day = (on: Day | undefined): string => (on === undefined ? '' : formatDay(locale, on))
  return (
    <Paper title={words.sheet} mark={words.careMark} about={`${words.number} ${sheet.number}`}>
      {warnsOfPerpetrator(sheet.facts) && <p className="paper-notice">{`${beware.title}　${beware.callFirst}`}</p>}
      <PaperTable
        caption={words.sheet}
        rows={[
          { name: words.to, value: `${sheet.to.agencyName}　${words.onward}` },
          ...senders({ referral, sheet, words }),
          { name: words.sentOn, value: <SentOn referral={referral} printedAt={sheet.printedAt} /> },
          { name: words.person, value: [...sheet.personNames, knowingText(sheet.personKnows)].join('　') },
          ...(takenUp === null ? [] : [{ name: words.routeTakenUp, value: <TelephoneOnPaper names={[day(dayInTokyo(takenUp.at as Instant)), takenUp.agencyName, takenUp.who]} number={takenUp.phone} /> }]),
          { name: words.need, value: sheet.need },
          { name: words.asked, value: <span className="written">{sheet.why}</span> },
          { name: words.urgency, value: <Deadlines referral={referral} sheet={sheet} /> },
          ...(sheet.met === undefined ? [] : [{ name: words.metAndFound, value: <span className="written">{[formatMoment(locale, sheet.met.at), sheet.met.note].filter(Boolean).join('　')}</span> }]),
          { name: words.warm, value: [warm[sheet.warmHandover], day(sheet.warmHandoverOn)].filter(Boolean).join('　') },
        ]}
      />
      <h3>{words.facts}</h3>
      <FactLines sheet={sheet} />
      <p>{words.purpose}</p>
      {sheet.answers.length > 0 && <ReplySlip sheet={sheet} due={day(dueDayOf(referral))} />}
    </Paper>
  )
}

/** つなぎシート on one A4 page, with a reply slip: for a receiver without an account. */
export const PaperPage = () => {
  const words = useMessages(paperMessages)
  const id = useId()
  const { answer, problem } = useAsk('getReferral', { id, paper: 'referral_paper' })
  const isSent = answer !== undefined && answer.sentAt !== null
  return (
    <Page
      title={words.sheet}
      actions={<LinkButton href={`/referrals/${id}`}>{words.back}</LinkButton>}
      primary={isSent && <Button kind="primary" onClick={() => window.print()}>{words.print}</Button>}
    >
      <ProblemBanner problem={problem} />
      {/* Told to whoever prints it and may know: the paper goes to somebody who may not. */}
      <div className="no-print"><ConcealedMark isSo={answer?.persons.some((one) => one.concealed)} /></div>
      {answer !== undefined && !isSent && <p>{words.draftYet}</p>}
      {isSent && <Sheet referral={answer} />}
    </Page>
  )
}
