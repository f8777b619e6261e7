import { shortened } from '#domain/shared/shortened.ts'
import { useMemo, useState } from 'react'
import { isUnderWay } from '#domain/referral/status.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { formatDay, formatList, formatMoment } from '#i18n/format.ts'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useShortcuts } from '#ui/keys/ShortcutProvider.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { Page } from '#ui/Page.tsx'
import { Split } from '#ui/Split.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { ProtectionCard, ProtectionWaiting } from '../access/MatterProtection.tsx'
import { hrefOf, useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { useAsk } from '../app/use-query.ts'
import { viewersMessages } from '../journal/viewers.messages.ts'
import { CameWithReferral } from './CameWithReferral.tsx'
import { EditSheet } from './EditSheet.tsx'
import { EndIntakeForm } from './EndIntakeForm.tsx'
import { GoesOnIn } from './GoesOnIn.tsx'
import { FollowUpForm } from './FollowUpForm.tsx'
import { intakeMessages } from './intake.messages.ts'
import { IntakeHistory } from './IntakeHistory.tsx'
import { IntakeReferrals } from './IntakeReferrals.tsx'
import { LookForm } from './LookForm.tsx'
import { IntakeSheet } from './IntakeSheet.tsx'
import { PerpetratorKnown } from './PerpetratorKnown.tsx'
import { SafetyOnSheet } from './SafetyReminder.tsx'
import { SheetTeam } from './SheetTeam.tsx'
import { SubjectCards } from './SubjectCards.tsx'
import { UrgencyBadge } from './UrgencyBadge.tsx'

type Intake = AnswerFor<'getIntake'>
type Props = { readonly intake: Intake; readonly again: () => void }

const Ended = ({ intake }: { readonly intake: Intake }) => {
  const words = useMessages(intakeMessages)
  const outcome = useMessages(outcomeLabels)
  const { say } = useOwnWords()
  const { locale } = useLanguage()
  if (intake.outcome === null) return null
  const decidedBy = intake.endedByImport ? [words.byImport] : [intake.outcomeByAgency, intake.outcomeByName]
  const decided = [intake.outcomeAt && formatMoment(locale, intake.outcomeAt as Instant), ...decidedBy].filter(Boolean).join('　')
  return (
    <Card title={words.ended}>
      <Dl
        pairs={[
          { name: words.outcome, value: outcome[intake.outcome] },
          { name: words.decidedBy, value: decided === '' ? '' : <Telephone who={decided} number={intake.endedByImport ? null : intake.outcomeByPhone} /> },
          { name: words.watchedBy, value: intake.watchedBy },
          { name: words.watchNextOn, value: intake.outcome === 'watched' && intake.nextContactOn !== null ? formatDay(locale, intake.nextContactOn as Day) : '' },
          { name: words.note, value: intake.outcomeNote === '' ? '' : <span className="written">{say(intake.outcomeNote)}</span> },
          { name: words.household, value: intake.caseId === null ? '' : <GoesOnIn intake={intake} caseId={intake.caseId} /> },
          {
            name: intake.outcome === 'watched' ? words.look : words.followUp,
            value: [intake.followUpNote, intake.followedUpAt && formatMoment(locale, intake.followedUpAt as Instant), intake.followedUpByName].filter(Boolean).join('　'),
          },
        ]}
      />
      <div className="bar no-print"><LinkButton href={hrefOf('/intakes/new', { former: intake.id })} small>{words.comeAgain}</LinkButton></div>
    </Card>
  )
}

const Linked = ({ intake }: { readonly intake: Intake }) => {
  const words = useMessages(intakeMessages)
  const { locale } = useLanguage()
  const lineOf = (one: NonNullable<Intake['former']>) => (
    <Link key={one.id} href={`/intakes/${one.id}`}>{`${formatMoment(locale, one.receivedAt as Instant)} ${shortened(one.text, 40)}`}</Link>
  )
  if (intake.former === null && intake.later.length === 0 && intake.fromReferralId === null) return null
  return (
    <Card title={words.linked}>
      <Dl
        pairs={[
          { name: words.fromReferral, value: intake.fromReferralId && <Link href={`/referrals/${intake.fromReferralId}`}>{words.openReferral}</Link> },
          { name: words.former, value: intake.former && lineOf(intake.former) },
          { name: words.later, value: intake.later.length === 0 ? '' : <ul className="plain">{intake.later.map((one) => <li key={one.id}>{lineOf(one)}</li>)}</ul> },
        ]}
      />
    </Card>
  )
}

const Head = ({ intake, onEdit }: { readonly intake: Intake; readonly onEdit: (() => void) | undefined }) => {
  const words = useMessages(intakeMessages)
  const looked = useMessages(viewersMessages)
  const outcome = useMessages(outcomeLabels)
  const { locale } = useLanguage()
  const aside = useAside()
  const isPassedOn = intake.referrals.some((one) => isUnderWay(one.status))
  const standing = intake.outcome === null ? words.stateOpen : intake.isWatched ? words.watching : outcome[intake.outcome]
  const state = intake.needsFollowUp ? <StatusBadge tone="danger">{words.needsFollowUp}</StatusBadge> : <Badge>{standing}</Badge>
  return (
    <IdentityBar
      title={intake.text}
      windowTitle={`${words.sheetName} ${numberText('intake', intake.number)}`}
      badges={<><UrgencyBadge urgency={intake.urgency} />{state}<ConcealedMark isSo={intake.subjects.some((one) => one.concealed)} />{intake.restricted && <Badge>{words.restricted}</Badge>}</>}
      parts={[
        { name: words.number, value: numberText('intake', intake.number) },
        { name: words.received, value: formatMoment(locale, intake.receivedAt as Instant) },
        { name: words.agency, value: formatList(locale, intake.accountableNames) },
        { name: words.receivedBy, value: intake.accountableNames.includes(intake.agencyName) ? intake.receivedByName : aside(intake.receivedByName, intake.agencyName) },
      ]}
      actions={
        <>
          <LinkButton href={`/intakes/${intake.id}/receipt`} kind="tertiary">{words.receipt}</LinkButton>
          <LinkButton href={`/intakes/${intake.id}/paper`} kind="tertiary">{words.paper}</LinkButton>
          <LinkButton href={`/intakes/${intake.id}/viewers`} kind="tertiary">{looked.title}</LinkButton>
          {onEdit !== undefined && <Button onClick={onEdit} keys="e">{words.edit}</Button>}
        </>
      }
      primary={(intake.mayWrite || intake.needsFollowUp || intake.isWatched) && <LinkButton href={`/matters/${intake.id}/refer`} kind={isPassedOn ? 'secondary' : 'primary'}>{isPassedOn ? words.referAgain : words.refer}</LinkButton>}
    />
  )
}

const Read = ({ intake, again, onEdit }: Props & { readonly onEdit: () => void }) => {
  const words = useMessages(intakeMessages)
  const shortcuts = useMemo(() => (intake.mayWrite ? [{ keys: 'e', label: words.edit, run: onEdit }] : []), [intake.mayWrite, words, onEdit])
  useShortcuts(shortcuts)
  const protection = useAsk('getMatterProtection', { matterId: intake.id })
  const protectedAnew = (): void => { protection.again(); again() }
  return (
    <>
      <ProtectionWaiting asked={protection} />
      <PerpetratorKnown intake={intake} asked={protection} again={protectedAnew} />
      <SafetyOnSheet intake={intake} />
      {intake.isWatched && <LookForm intake={intake} onDone={again} />}
      {intake.needsFollowUp && <FollowUpForm intake={intake} onDone={again} />}
      <Split
        sideLabel={words.people}
        side={
          <>
            <SubjectCards intake={intake} protection={protection} onChanged={protectedAnew} />
            <ProtectionCard asked={protection} again={protectedAnew}>{(matter) => <SheetTeam matter={matter} again={protectedAnew} />}</ProtectionCard>
            <Ended intake={intake} />
            <Linked intake={intake} />
          </>
        }
      >
        {intake.fromReferralId !== null && <CameWithReferral referralId={intake.fromReferralId} />}
        <IntakeReferrals intake={intake} />
        <IntakeSheet intake={intake} />
        {intake.mayWrite && <div className="no-print"><EndIntakeForm intake={intake} onEnded={again} /></div>}
        <div className="no-print"><IntakeHistory id={intake.id} version={intake.version} /></div>
      </Split>
    </>
  )
}

const Sheet = ({ intake, again }: Props) => {
  const { answer } = useAsk('listIntakeQuestions', {})
  const [isEditing, setEditing] = useState(false)
  const edit = useMemo(() => () => setEditing(true), [])
  return (
    <article className="page">
      <Head intake={intake} onEdit={intake.mayWrite && !isEditing ? edit : undefined} />
      {isEditing && answer !== undefined ? (
        <EditSheet intake={intake} questions={answer.questions} onDone={() => { setEditing(false); again(); window.scrollTo({ top: 0 }) }} />
      ) : (
        <Read intake={intake} again={again} onEdit={edit} />
      )}
    </article>
  )
}

/** 受付票: what was heard, who it is about, and the next thing to do with it. */
export const IntakePage = () => {
  const words = useMessages(intakeMessages)
  const id = useId()
  const { answer, problem, again } = useAsk('getIntake', { id })
  if (answer === undefined) return <Page title={words.sheetTitle}><ProblemBanner problem={problem} /></Page>
  return <Sheet intake={answer} again={again} />
}
