import { useState } from 'react'
import type { Protection } from '#domain/access/protection-request.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor, StandingFor } from '../app/api.ts'
import { useSheet } from '../app/both-texts.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAct } from '../app/use-act.ts'
import { protectionMessages, protectionProblems } from './protection.messages.ts'
import { ShutOut } from './ShutOut.tsx'

/** Who may read a matter, as it is answered. */
export type Protected = AnswerFor<'getMatterProtection'>
/** A request that waits for the reader to decide. */
export type Waiting = AnswerFor<'listProtectionRequests'>['requests'][number]

type FormProps = { readonly matter: Protected; readonly onClose: () => void; readonly onDone: () => void }

/** Colleagues who decide, each with the telephone of their agency. */
export const Deciders = ({ people }: { readonly people: Protected['deciders'][Protection] }) => {
  const words = useMessages(protectionMessages)
  const aside = useAside()
  if (people.length === 0) return <p>{words.nobodyDecides}</p>
  return people.map((one) => <Telephone key={one.membershipId} who={aside(one.who, one.agencyName)} number={one.agencyPhone} />)
}

/** By what one of the people of a record is told from another. */
export const keyOf = (one: Protected['people'][number]): string => one.subjectId ?? one.personId ?? ''

/** 秘匿を頼む・閲覧制限を頼む: for whom, unless that is said by where it was opened, with a reason, and whom to call where it cannot wait. */
export const AskDialog = ({ matter, kind, whom: given, onClose, onDone }: FormProps & { readonly kind: Protection; readonly whom?: string }) => {
  const words = useMessages(protectionMessages)
  const own = useMessages(protectionProblems)
  const [why, setWhy] = useState('')
  const [whom, setWhom] = useState(given ?? '')
  const asking = useAct('askProtection')
  const choices = kind === 'conceal' ? matter.people : []
  const chosen = choices.find((one) => keyOf(one) === whom)
  const named = chosen?.subjectId != null ? { subjectId: chosen.subjectId } : chosen?.personId != null ? { personId: chosen.personId } : {}
  const send = async (): Promise<void> => {
    if ((await asking.run({ matterId: matter.matterId, kind, why, ...named })) !== undefined) onDone()
  }
  const label = kind === 'conceal' ? words.askConceal : words.askRestrict
  return (
    <FormDialog title={label} onClose={onClose} onSend={() => void send()} sendLabel={label} isActing={asking.isActing} problem={asking.problem} own={own}>
      <p>{kind === 'conceal' ? words.askConcealLead : words.askRestrictLead}</p>
      {given !== undefined && <p>{words.whom({ name: chosen === undefined || chosen.name === '' ? words.somebody : chosen.name })}</p>}
      {given === undefined && choices.length > 1 && (
        <RadioGroup
          label={words.forWhom} mark="needed" value={whom} onChange={setWhom}
          options={[...choices.map((one) => ({ value: keyOf(one), label: one.name === '' ? words.somebody : one.name })), { value: 'everybody', label: words.everybody }]}
        />
      )}
      <TextField label={words.why} hint={words.whyHint} mark="needed" name="why" value={why} onChange={setWhy} />
      <p>{words.notUntilDecided}</p>
      <Deciders people={matter.deciders[kind]} />
    </FormDialog>
  )
}

type Restrictable = Pick<Protected, 'matterId' | 'version' | 'restricted' | 'restrictedReason' | 'requests'>
type RestrictProps = Omit<FormProps, 'matter'> & { readonly matter: Restrictable; readonly more?: string }

/** 閲覧制限にする・解く: by a supervisor. Whoever was slower sees whether it is restricted by now, and why. `more` is what follows from it for this kind of record. */
export const RestrictDialog = ({ matter, more = '', onClose, onDone }: RestrictProps) => {
  const words = useMessages(protectionMessages)
  const [{ matterId, restricted, restrictedReason, version }] = useState(matter)
  const asked = matter.requests.find((one) => one.kind === 'restrict' && one.answeredAt === null)
  const [reason, setReason] = useState(asked?.why ?? '')
  const restricting = useAct('restrictMatter')
  const send = async (from = version): Promise<void> => {
    if ((await restricting.run({ matterId, version: from, reason: restricted ? null : reason })) !== undefined) onDone()
  }
  const now = restricting.standing
  const late = now && {
    texts: [{ name: words.why, mine: (restricted ? restrictedReason : reason) ?? '', theirs: now.reason ?? words.notRestrictedYet }],
    isAsSeen: restricted, onKeepMine: () => void send(now.version), onTakeTheirs: onClose,
  }
  const label = restricted ? words.liftRestriction : words.restrict
  return (
    <FormDialog title={label} onClose={onClose} onSend={() => void send()} sendLabel={label} isDangerous={restricted} isActing={restricting.isActing} problem={restricting.problem} late={late}>
      <p>{restricted ? words.liftLead({ why: restrictedReason ?? '' }) : `${words.restrictLead}${more}`}</p>
      {!restricted && <ShutOut matterId={matterId} />}
      {!restricted && <TextField label={words.why} mark="needed" name="reason" value={reason} onChange={setReason} />}
    </FormDialog>
  )
}

/** 言葉で答える: what was asked is not done, or somebody is concealed already; who asked reads why. */
export const AnswerDialog = ({ request, onClose, onDone }: { readonly request: Waiting; readonly onClose: () => void; readonly onDone: () => void }) => {
  const words = useMessages(protectionMessages)
  const own = useMessages(protectionProblems)
  const begun: StandingFor<'answerProtection'> = { id: request.id, version: request.version, isDone: null, note: '' }
  const { sheet, put, base, late } = useSheet(begun, ({ isDone, note }) => ({ isDone: isDone === true, note }))
  const answering = useAct('answerProtection')
  const send = async ({ version } = base): Promise<void> => {
    if ((await answering.run({ id: request.id, version, ...sheet })) !== undefined) onDone()
  }
  return (
    <FormDialog
      title={words.answerInWords} onClose={onClose} onSend={() => void send()} sendLabel={words.answerInWords} isActing={answering.isActing} problem={answering.problem} own={own}
      late={late(answering, { isDone: words.isDone, note: words.answer }, (from) => void send(from))}
    >
      <p>{words.answerLead}</p>
      <TextField label={words.answer} mark="needed" name="note" value={sheet.note} onChange={put('note')} />
      {request.kind === 'conceal' && <Checkbox label={words.isDone} isOn={sheet.isDone} onChange={put('isDone')} />}
    </FormDialog>
  )
}
