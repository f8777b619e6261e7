import { useState } from 'react'
import { CONFLICT_KINDS, LEAST_HANDLERS, type ConflictKind } from '#domain/access/protection.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { conflictKindLabels } from '#i18n/household-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ColleagueField } from '../app/ColleagueField.tsx'
import { useSheet } from '../app/both-texts.ts'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { optionsFrom } from '../app/options.ts'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { ConcealLeaves } from './ConcealLeaves.tsx'
import { HandlersField } from './HandlersField.tsx'
import { OtherRecords } from './OtherRecords.tsx'
import { recordOf, usePersonWords, type FormProps } from './person-page.ts'

/** A concealment is looked at again after half a year unless somebody says otherwise. */
const USUAL_DAYS = 180
/** The day of the next review that is proposed. */
export const inHalfAYear = (): Day => addDays(dayInTokyo(instantFrom(Date.now())), USUAL_DAYS)

type AskedFor = { readonly why: string; readonly handlers: readonly string[]; readonly nearest: readonly string[] }

/** 住所等を秘匿する: one switch, two handlers, a day of review; why it was asked, whoever decides and one who works with them are proposed. */
const ConcealForm = ({ person, from, onClose, onDone }: FormProps & { readonly from: AskedFor }) => {
  const { words, own } = usePersonWords()
  const [changed, setReason] = useState<string | undefined>(undefined)
  const [review, setReview] = useState<string>(inHalfAYear)
  const [chosen, setHandlers] = useState<readonly string[] | undefined>(undefined)
  const [reason, handlers] = [changed ?? from.why, chosen ?? from.handlers]
  const concealing = useAct('concealPerson')
  const send = async (): Promise<void> => {
    if ((await concealing.run({ personId: person.personId, reason, reviewOn: dayIn(review) ?? review, handlers: [...handlers] })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.conceal} wide onClose={onClose} onSend={() => void send()} sendLabel={words.conceal} isDangerous isActing={concealing.isActing} problem={concealing.problem} own={own}>
      <ConcealLeaves />
      <OtherRecords person={person} />
      <TextField label={words.concealReason} hint={words.concealReasonHint} mark="needed" name="reason" value={reason} onChange={setReason} />
      <HandlersField label={words.handlersToChoose} least={LEAST_HANDLERS} missing={own.two_handlers_needed} value={handlers} first={from.nearest} onChange={setHandlers} />
      <DayField label={words.reviewOn} mark="needed" name="review" value={review} onChange={setReview} isReturn />
    </FormDialog>
  )
}

/** Two handlers are proposed where somebody asked; whoever begins it by themselves says who they are. */
const ConcealAsked = ({ matterId, why, ...form }: FormProps & { readonly matterId: string; readonly why: string }) => {
  const { answer } = useAsk('getMatterProtection', { matterId })
  return <ConcealForm {...form} from={{ why, handlers: why === '' ? [] : (answer?.handlers ?? []), nearest: answer?.nearest ?? [] }} />
}

/** 住所等を秘匿する, begun from what was asked for this person and not answered yet (秘匿の依頼), in whichever record that is. */
export const ConcealDialog = (form: FormProps) => {
  const { answer } = useAsk('listProtectionRequests', {})
  const request = answer?.requests.find((one) => one.kind === 'conceal' && one.persons.some(({ personId }) => personId === form.person.personId))
  const [why, matterId] = [request?.why ?? '', request?.matterId ?? recordOf(form.person)]
  return matterId === undefined ? <ConcealForm {...form} from={{ why, handlers: [], nearest: [] }} /> : <ConcealAsked {...form} matterId={matterId} why={why} />
}

/** 秘匿を見直す. */
export const ReviewConcealmentDialog = ({ person, onClose, onDone }: FormProps) => {
  const { words, own } = usePersonWords()
  const { concealment } = person
  const { sheet, put, base, late } = useSheet({ version: concealment?.version ?? 0, reviewOn: inHalfAYear() as string }, ({ reviewOn }) => ({ review: reviewOn }))
  const reviewing = useAct('reviewConcealment')
  const send = async ({ version } = base): Promise<void> => {
    if (concealment === null) return
    if ((await reviewing.run({ concealmentId: concealment.id, version, reviewOn: dayIn(sheet.review) ?? sheet.review })) !== undefined) onDone()
  }
  return (
    <FormDialog
      title={words.review} onClose={onClose} onSend={() => void send()} sendLabel={words.review} isActing={reviewing.isActing} problem={reviewing.problem} own={own}
      late={late(reviewing, { review: words.reviewOn }, (from) => void send(from))}
    >
      <DayField label={words.reviewOn} mark="needed" name="review" value={sheet.review} onChange={put('review')} isReturn />
    </FormDialog>
  )
}

/** 取扱者を加える. */
export const NameHandlerDialog = ({ person, onClose, onDone }: FormProps) => {
  const { words, own } = usePersonWords()
  const [membershipId, setMembershipId] = useState('')
  const naming = useAct('nameHandler')
  const send = async (): Promise<void> => {
    if (person.concealment === null) return
    if ((await naming.run({ concealmentId: person.concealment.id, membershipId })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.nameHandler} wide onClose={onClose} onSend={() => void send()} sendLabel={words.nameHandler} isActing={naming.isActing} problem={naming.problem} own={own}>
      <HandlersField label={words.handlers} least={1} missing={words.oneHandlerNeeded} value={membershipId === '' ? [] : [membershipId]} onChange={(chosen) => setMembershipId(chosen.at(-1) ?? '')} />
    </FormDialog>
  )
}

/** 秘匿の解除を求める: the first of two. */
export const AskReleaseDialog = ({ person, onClose, onDone }: FormProps) => {
  const { words, own } = usePersonWords()
  const { concealment } = person
  const { sheet, put, base, late } = useSheet({ version: concealment?.version ?? 0, reason: null as string | null }, ({ reason }) => ({ reason: reason ?? '' }))
  const asking = useAct('askRelease')
  const send = async ({ version } = base): Promise<void> => {
    if (concealment === null) return
    if ((await asking.run({ concealmentId: concealment.id, version, reason: sheet.reason })) !== undefined) onDone()
  }
  return (
    <FormDialog
      title={words.askRelease} onClose={onClose} onSend={() => void send()} sendLabel={words.askRelease} isActing={asking.isActing} problem={asking.problem} own={own}
      late={late(asking, { reason: words.releaseReason }, (from) => void send(from))}
    >
      <TextField label={words.releaseReason} mark="needed" name="reason" value={sheet.reason} onChange={put('reason')} />
    </FormDialog>
  )
}

/** 利害関係を登録する: one's own, or a colleague's. */
export const ConflictDialog = ({ person, isOwn, onClose, onDone }: FormProps & { readonly isOwn: boolean }) => {
  const { words, own } = usePersonWords()
  const [staffId, setStaffId] = useState('')
  const [kind, setKind] = useState<ConflictKind | ''>('family')
  const declaring = useAct('declareConflict')
  const send = async (): Promise<void> => {
    if ((await declaring.run({ personId: person.personId, kind: kind === '' ? 'other' : kind, staffId: isOwn ? undefined : staffId })) !== undefined) onDone()
  }
  const title = isOwn ? words.declareOwn : words.declareOther
  return (
    <FormDialog title={title} onClose={onClose} onSend={() => void send()} sendLabel={title} isDangerous={isOwn} isActing={declaring.isActing} problem={declaring.problem} own={own}>
      {isOwn ? <Banner tone="warning"><p>{words.declareOwnWarning}</p></Banner> : <p>{words.declareLead}</p>}
      {!isOwn && <ColleagueField label={words.colleague} mark="needed" name="staffId" value={staffId} none={words.choose} byStaff onChange={setStaffId} />}
      <Select label={words.conflictKind} name="kind" value={kind} options={optionsFrom(CONFLICT_KINDS, useMessages(conflictKindLabels))} onChange={setKind} />
    </FormDialog>
  )
}
