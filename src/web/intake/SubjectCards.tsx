import { calledOf } from '#domain/intake/called.ts'
import { whenToCallAmong } from '#domain/intake/told-places.ts'
import { useState } from 'react'
import { sexLabels } from '#i18n/household-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Link } from '#ui/Link.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { ProtectHere } from '../access/ProtectHere.tsx'
import type { AnswerFor } from '../app/api.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct, type Acting } from '../app/use-act.ts'
import type { Asked } from '../app/use-query.ts'
import { intakeMessages } from './intake.messages.ts'
import { PlaceShown } from './PlaceShown.tsx'
import { Recognise } from './Recognise.tsx'
import { sheetMessages } from './sheet.messages.ts'
import { similarMessages } from './similar.messages.ts'
import { useBirthShown } from './use-date-reader.ts'

type Intake = AnswerFor<'getIntake'>
type Subject = Intake['subjects'][number]
type Props = { readonly intake: Intake; readonly subject: Subject; readonly onChanged: () => void }

const Facts = ({ intake, subject }: Omit<Props, 'onChanged'>) => {
  const words = useMessages(sheetMessages)
  const sexes = useMessages(sexLabels)
  const birthShown = useBirthShown()
  const places = intake.whereabouts.filter((one) => one.whose === 'person' && (one.subjectId === subject.id || (one.subjectId === null && intake.subjects[0]?.id === subject.id)))
  const textOf = (kind: string): string => places.filter((one) => one.kind === kind).map((one) => one.text).join('　')
  const said = whenToCallAmong(places)
  return (
    <Dl
      pairs={[
        { name: words.describedAs, value: subject.describedAs },
        { name: words.sex, value: subject.sex && sexes[subject.sex] },
        { name: words.birth, value: birthShown(subject.birth) },
        { name: words.phone, value: textOf('phone') && <PlaceShown text={<span className="no-wrap">{textOf('phone')}</span>} said={said.phoneMayContact} /> },
        { name: words.email, value: textOf('email') && <PlaceShown text={textOf('email')} said={said.emailMayContact} /> },
        { name: words.address, value: textOf('address') && <PlaceShown text={textOf('address')} said={said.addressMayContact} /> },
        { name: said.isApart ? words.way : words.mayContact, value: said.mayContact },
      ]}
    />
  )
}

/** Before a sheet is taken off somebody concealed: what opens by it, and who is told. Only a handler can do it. */
const UnbindConcealed = ({ unbinding, own, onClose, onSend }: {
  readonly unbinding: Acting<'unbindIntakePerson'>
  readonly own: Readonly<Record<string, string>>
  readonly onClose: () => void
  readonly onSend: () => void
}) => {
  const words = useMessages(similarMessages)
  return (
    <FormDialog
      title={words.unbindConcealed} onClose={onClose} onSend={onSend} sendLabel={words.unbindAnyway}
      isDangerous isActing={unbinding.isActing} problem={unbinding.problem} own={own}
    >
      <Banner tone="warning" title={words.placesOpen}><p>{words.handlersAreTold}</p></Banner>
    </FormDialog>
  )
}

const Unbind = ({ intake, subject, onChanged }: Props) => {
  const words = useMessages(intakeMessages)
  const unbinding = useAct('unbindIntakePerson')
  const [isAsking, setAsking] = useState(false)
  const own = { already_ended: words.alreadyEnded, handler_needed: words.handlerNeeded, not_bound: words.notBound }
  const unbind = async (): Promise<void> => {
    if ((await unbinding.run({ id: intake.id, version: intake.version, subjectId: subject.id })) === undefined) return
    setAsking(false)
    onChanged()
  }
  return (
    <>
      {!isAsking && <ProblemBanner problem={unbinding.problem} own={own} />}
      <Dl
        pairs={[
          { name: words.boundTo, value: <Link href={`/persons/${subject.personId ?? ''}`}>{subject.personName}</Link> },
          { name: words.household, value: subject.caseId === null ? '' : <Link href={`/cases/${subject.caseId}`}>{subject.householdName}</Link> },
        ]}
      />
      {intake.mayWrite && <div className="bar"><Button small kind="tertiary" onClick={() => (subject.concealed ? setAsking(true) : void unbind())}>{words.unbind}</Button></div>}
      {isAsking && <UnbindConcealed unbinding={unbinding} own={own} onClose={() => setAsking(false)} onSend={() => void unbind()} />}
    </>
  )
}

/** Their name with its reading above; where nobody wrote a name, how they are called. */
const Name = ({ subject, n }: { readonly subject: Intake['subjects'][number]; readonly n: number }) => {
  const words = useMessages(sheetMessages)
  const name = subject.name ?? subject.personName
  return name === null ? (calledOf(subject) ?? words.subjectN({ n })) : <Reading text={name} reading={subject.kana ?? undefined} />
}

/** Everybody an intake is about, and who they are as far as anybody knows. */
export const SubjectCards = ({ intake, protection, onChanged }: { readonly intake: Intake; readonly protection: Asked<'getMatterProtection'>; readonly onChanged: () => void }) => {
  const words = useMessages(sheetMessages)
  const nobody = useMessages(intakeMessages).nobodyYet
  if (intake.subjects.length === 0) return <Card title={words.subjects}><p className="quiet">{nobody}</p></Card>
  return intake.subjects.map((subject, at) => (
    <Card
      key={subject.id}
      title={<><Name subject={subject} n={at + 1} /> <ConcealedMark isSo={subject.concealed} /></>}
      actions={!subject.concealed && <ProtectHere asked={protection} who={{ subjectId: subject.id }} again={onChanged} />}
    >
      <Facts intake={intake} subject={subject} />
      {subject.personId === null ? <Recognise intake={intake} subject={subject} onChanged={onChanged} /> : <Unbind intake={intake} subject={subject} onChanged={onChanged} />}
    </Card>
  ))
}
