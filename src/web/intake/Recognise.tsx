import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor } from '../app/api.ts'
import { EmailField } from '../app/EmailField.tsx'
import { PhoneField } from '../app/PhoneField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { intakeMessages } from './intake.messages.ts'
import { KNOWN_FIELDS, knownOf, type Known } from './known-of.ts'
import { NewPersonDialog } from './NewPersonDialog.tsx'
import { sheetMessages } from './sheet.messages.ts'
import { similarMessages } from './similar.messages.ts'
import { SimilarPersons } from './SimilarPersons.tsx'
import { useBirthReader } from './use-date-reader.ts'

type Intake = AnswerFor<'getIntake'>
type Props = { readonly intake: Intake; readonly subject: Intake['subjects'][number]; readonly onChanged: () => void }

/** What is known of them by now: searched while it is typed. */
const KnownFields = ({ known, put }: { readonly known: Known; readonly put: (change: Partial<Known>) => void }) => {
  const words = useMessages(sheetMessages)
  const parseBirth = useBirthReader()
  return (
    <div className="grid">
      <TextField label={words.name} name="knownName" value={known.name} onChange={(name) => put({ name })} />
      <TextField label={words.kana} name="knownKana" value={known.kana} onChange={(kana) => put({ kana })} />
      <DateField label={words.birth} name="knownBirth" value={known.birth} parse={parseBirth} onChange={(birth) => put({ birth })} />
      <PhoneField label={words.phone} name="knownPhone" value={known.phone} onChange={(phone) => put({ phone })} />
      <EmailField label={words.email} name="knownEmail" value={known.email} onChange={(email) => put({ email })} />
      <TextField label={words.address} name="knownAddress" value={known.address} onChange={(address) => put({ address })} />
    </div>
  )
}

/** Binds a subject. What was typed to find them is written on the sheet first, while it stands open. */
const useBinding = (props: Props, known: Known) => {
  const { intake, subject, onChanged } = props
  const words = useMessages(intakeMessages)
  const say = useNotice()
  const writing = useAct('updateIntake')
  const binding = useAct('bindIntakePerson')
  const stood = knownOf(intake, subject)
  const learnt = Object.fromEntries(KNOWN_FIELDS.filter((field) => known[field] !== stood[field]).map((field) => [field, known[field]]))
  const isWritten = intake.mayWrite && Object.keys(learnt).length > 0
  const bind = async (as: { readonly personId?: string; readonly whyNew?: string }): Promise<void> => {
    const written = isWritten ? await writing.run({ id: intake.id, version: intake.version, subjects: [{ id: subject.id, ...learnt }] }) : { version: intake.version }
    if (written === undefined) return
    const bound = await binding.run({ id: intake.id, version: written.version, subjectId: subject.id, ...as })
    if (bound !== undefined) say({ text: words.boundNow })
    if (bound !== undefined || isWritten) onChanged()
  }
  const asksWhy = binding.problem?.code === 'resembles_somebody'
  return { bind, binding, asksWhy, problem: writing.problem ?? (asksWhy ? undefined : binding.problem), wouldBeLost: !intake.mayWrite && Object.keys(learnt).length > 0 }
}

/** だれかを確かめる: says who an unknown subject is: somebody on record, or a person of their own from now on. */
export const Recognise = (props: Props) => {
  const { intake, subject, onChanged } = props
  const words = useMessages(intakeMessages)
  const similar = useMessages(similarMessages)
  const say = useNotice()
  const [known, setKnown] = useState(() => knownOf(intake, subject))
  const { bind, binding, asksWhy, problem, wouldBeLost } = useBinding(props, known)
  const looked = { subjectId: subject.id, ...known }
  const marking = useAct('markAsOtherPerson')
  const setApart = async (personId: string): Promise<void> => {
    if ((await marking.run({ id: intake.id, subjectId: subject.id, personId })) === undefined) return
    say({ text: similar.remembered })
    onChanged()
  }
  return (
    <Disclosure title={words.recognise}>
      <ProblemBanner problem={problem ?? marking.problem} own={{ already_bound: words.alreadyBound, already_ended: words.alreadyEnded }} />
      <KnownFields known={known} put={(change) => setKnown((before) => ({ ...before, ...change }))} />
      <SimilarPersons looked={looked} others={[]} onSame={({ personId }) => void bind({ personId })} onOther={(personId) => void setApart(personId)} />
      {wouldBeLost && <p className="quiet">{words.knownForSearch}</p>}
      <div className="bar"><Button onClick={() => void bind({})} isDisabled={wouldBeLost}>{words.makePerson}</Button></div>
      {asksWhy && <NewPersonDialog looked={looked} binding={binding} onSend={(whyNew) => void bind({ whyNew })} onClose={binding.forget} />}
    </Disclosure>
  )
}
