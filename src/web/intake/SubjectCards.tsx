import { sexLabels } from '#i18n/household-codes.messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Reading } from '#ui/language/RubyText.tsx'
import { Link } from '#ui/Link.tsx'
import { useNotice } from '#ui/Notices.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { intakeMessages } from './intake.messages.ts'
import { sheetMessages } from './sheet.messages.ts'
import { similarMessages } from './similar.messages.ts'
import { SimilarPersons } from './SimilarPersons.tsx'
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
  return (
    <Dl
      pairs={[
        { name: words.describedAs, value: subject.describedAs },
        { name: words.sex, value: subject.sex && sexes[subject.sex] },
        { name: words.birth, value: birthShown(subject.birth) },
        { name: words.phone, value: textOf('phone') },
        { name: words.address, value: textOf('address') },
        { name: words.mayContact, value: places.find((one) => one.mayContact !== '')?.mayContact },
      ]}
    />
  )
}

/** Says who an unknown subject is: somebody on record, or a person of their own from now on. */
const Recognise = ({ intake, subject, onChanged }: Props) => {
  const words = useMessages(intakeMessages)
  const similar = useMessages(similarMessages)
  const say = useNotice()
  const binding = useAct('bindIntakePerson')
  const marking = useAct('markAsOtherPerson')
  const places = intake.whereabouts.filter((one) => one.subjectId === subject.id)
  const textOf = (kind: string): string => places.find((one) => one.kind === kind)?.text ?? ''
  const bind = async (personId?: string): Promise<void> => {
    const bound = await binding.run({ id: intake.id, version: intake.version, subjectId: subject.id, ...(personId !== undefined && { personId }) })
    if (bound === undefined) return
    say({ text: words.boundNow })
    onChanged()
  }
  const setApart = async (personId: string): Promise<void> => {
    if ((await marking.run({ id: intake.id, subjectId: subject.id, personId })) === undefined) return
    say({ text: similar.remembered })
    onChanged()
  }
  return (
    <Disclosure title={words.recognise}>
      <ProblemBanner problem={binding.problem ?? marking.problem} own={{ already_bound: words.alreadyBound }} />
      <SimilarPersons
        looked={{ subjectId: subject.id, name: subject.name ?? '', kana: subject.kana ?? '', birth: subject.birth ?? '', phone: textOf('phone'), address: textOf('address') }}
        others={[]}
        onSame={(person) => void bind(person.personId)}
        onOther={(personId) => void setApart(personId)}
      />
      <div className="bar"><Button onClick={() => void bind()}>{words.makePerson}</Button></div>
    </Disclosure>
  )
}

const Unbind = ({ intake, subject, onChanged }: Props) => {
  const words = useMessages(intakeMessages)
  const unbinding = useAct('unbindIntakePerson')
  const own = { already_ended: words.alreadyEnded, handler_needed: words.handlerNeeded, not_bound: words.notBound }
  const unbind = async (): Promise<void> => {
    if ((await unbinding.run({ id: intake.id, version: intake.version, subjectId: subject.id })) !== undefined) onChanged()
  }
  return (
    <>
      <ProblemBanner problem={unbinding.problem} own={own} />
      <Dl
        pairs={[
          { name: words.boundTo, value: <Link href={`/persons/${subject.personId ?? ''}`}>{subject.personName}</Link> },
          { name: words.household, value: subject.caseId === null ? '' : <Link href={`/cases/${subject.caseId}`}>{subject.householdName}</Link> },
        ]}
      />
      {intake.mayWrite && <div className="bar"><Button small kind="tertiary" onClick={() => void unbind()}>{words.unbind}</Button></div>}
    </>
  )
}

/** Everybody an intake is about, and who they are as far as anybody knows. */
export const SubjectCards = ({ intake, onChanged }: { readonly intake: Intake; readonly onChanged: () => void }) => {
  const words = useMessages(sheetMessages)
  const nobody = useMessages(intakeMessages).nobodyYet
  if (intake.subjects.length === 0) return <Card title={words.subjects}><p className="quiet">{nobody}</p></Card>
  return intake.subjects.map((subject, at) => (
    <Card
      key={subject.id}
      title={<Reading text={subject.name ?? subject.personName ?? (subject.describedAs === '' ? words.subjectN({ n: at + 1 }) : subject.describedAs)} reading={subject.kana ?? undefined} />}
    >
      <Facts intake={intake} subject={subject} />
      {subject.personId === null ? <Recognise intake={intake} subject={subject} onChanged={onChanged} /> : <Unbind intake={intake} subject={subject} onChanged={onChanged} />}
    </Card>
  ))
}
