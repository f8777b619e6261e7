import { useState } from 'react'
import { LEAST_HANDLERS } from '#domain/access/protection.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextField } from '#ui/TextField.tsx'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { ConcealLeaves } from '../person/ConcealLeaves.tsx'
import { HandlersField } from '../person/HandlersField.tsx'
import { usePersonWords } from '../person/person-page.ts'
import { inHalfAYear } from '../person/ProtectionDialogs.tsx'
import { keyOf, type Protected } from './ProtectionDialogs.tsx'
import { protectionMessages } from './protection.messages.ts'

type Whom = Protected['people'][number]
type Props = { readonly matter: Protected; readonly given?: string; readonly onClose: () => void; readonly onDone: () => void }

/** Conceals one of the record: who is on record already as they are, whoever nobody knows yet registered in the same step. */
const useConcealing = (matterId: string, whom: Whom | undefined) => {
  const [known, fresh] = [useAct('concealPerson'), useAct('concealSubject')]
  const run = (how: { readonly reason: string; readonly reviewOn: string; readonly handlers: string[]; readonly whyNew: string }) => {
    const { whyNew, ...rest } = how
    if (whom?.personId != null) return known.run({ personId: whom.personId, ...rest })
    return whom?.subjectId == null ? Promise.resolve(undefined) : fresh.run({ id: matterId, subjectId: whom.subjectId, whyNew, ...rest })
  }
  return { run, isActing: known.isActing || fresh.isActing, problem: known.problem ?? fresh.problem }
}

/** この人を秘匿する, from the record itself: for whom, unless that is said by where it was opened, why, by which handlers, looked at again when; whoever decides and one who works with them are proposed. */
export const ConcealHereDialog = ({ matter, given, onClose, onDone }: Props) => {
  const words = useMessages(protectionMessages)
  const { words: personal, own } = usePersonWords()
  const [first, ...more] = matter.people
  const [key, setKey] = useState(given ?? (first !== undefined && more.length === 0 ? keyOf(first) : ''))
  const [reason, setReason] = useState(matter.requests.find((one) => one.kind === 'conceal' && one.answeredAt === null)?.why ?? '')
  const [review, setReview] = useState<string>(inHalfAYear)
  const [handlers, setHandlers] = useState<readonly string[]>(matter.handlers)
  const [whyNew, setWhyNew] = useState('')
  const whom = matter.people.find((one) => keyOf(one) === key)
  const concealing = useConcealing(matter.matterId, whom)
  const resembles = concealing.problem?.code === 'resembles_somebody'
  const send = async (): Promise<void> => {
    if ((await concealing.run({ reason, reviewOn: dayIn(review) ?? review, handlers: [...handlers], whyNew })) !== undefined) onDone()
  }
  const label = whom !== undefined && whom.personId === null ? words.registerAndConceal : words.concealHere
  return (
    <FormDialog
      title={words.concealHere} wide onClose={onClose} onSend={() => void send()} sendLabel={label} isDangerous isActing={concealing.isActing}
      problem={concealing.problem} own={{ ...own, resembles_somebody: words.resemblesSomebody }}
    >
      <ConcealLeaves />
      {given !== undefined && <p>{words.whom({ name: whom === undefined || whom.name === '' ? words.somebody : whom.name })}</p>}
      {given === undefined && more.length > 0 && (
        <RadioGroup
          label={words.forWhom} mark="needed" value={key} onChange={setKey}
          options={matter.people.map((one) => ({ value: keyOf(one), label: one.name === '' ? words.somebody : one.name }))}
        />
      )}
      {whom !== undefined && whom.personId === null && <p>{words.registeredToo({ name: whom.name === '' ? words.somebody : whom.name })}</p>}
      {resembles && <TextField label={words.whyNew} hint={words.whyNewHint} mark="needed" name="whyNew" value={whyNew} onChange={setWhyNew} />}
      <TextField label={personal.concealReason} hint={personal.concealReasonHint} mark="needed" name="reason" value={reason} onChange={setReason} />
      <HandlersField label={personal.handlersToChoose} least={LEAST_HANDLERS} missing={own.two_handlers_needed} value={handlers} first={matter.nearest} onChange={setHandlers} />
      <DayField label={personal.reviewOn} mark="needed" name="review" value={review} onChange={setReview} isReturn />
    </FormDialog>
  )
}
