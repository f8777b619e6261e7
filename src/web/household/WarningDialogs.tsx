import { useState } from 'react'
import { WARNING_KINDS, type WarningKind } from '#domain/casework/codes.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { warningKindLabels } from '#i18n/casework-codes.messages.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { bothTexts, useSheet } from '../app/both-texts.ts'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { filled, optionsFrom } from '../app/options.ts'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useFormWords, type FormProps, type HouseholdShown } from './household-page.ts'

/** Warnings are looked at again after three months unless somebody says otherwise. */
const USUAL_DAYS = 90
type Warning = HouseholdShown['warnings'][number]

/** 注意事項を加える. */
export const AddWarningDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const kinds = useMessages(warningKindLabels)
  const [kind, setKind] = useState<WarningKind | ''>('approach')
  const [text, setText] = useState('')
  const [personId, setPersonId] = useState('')
  const [told, setTold] = useState(false)
  const [review, setReview] = useState<string>(addDays(page.on as Day, USUAL_DAYS))
  const adding = useAct('addWarning')
  const send = async (): Promise<void> => {
    const added = await adding.run({
      matterId: page.caseId, kind: filled(kind) ?? 'other', text, toldToPerson: told, reviewOn: dayIn(review) ?? review, personId: filled(personId),
    })
    if (added !== undefined) onDone()
  }
  return (
    <FormDialog title={words.addWarning} onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={adding.isActing} problem={adding.problem} own={own}>
      <TextField label={words.warningText} mark="needed" name="text" value={text} onChange={setText} />
      <div className="grid">
        <Select label={words.warningKind} name="kind" value={kind} options={optionsFrom(WARNING_KINDS, kinds)} onChange={setKind} />
        <Select label={words.aboutWhom} name="person" value={personId} options={page.members.map((one) => ({ value: one.personId, label: one.name }))} none={words.wholeHousehold} onChange={setPersonId} />
        <DayField label={words.reviewOn} mark="needed" name="review" value={review} onChange={setReview} isReturn />
      </div>
      <Checkbox label={words.told} isOn={told} onChange={setTold} />
    </FormDialog>
  )
}

type OneProps = Omit<FormProps, 'page'> & { readonly warning: Warning; readonly today: string }

type Standing = Pick<Warning, 'version' | 'text' | 'toldToPerson' | 'reviewOn'>
type Reviewed = { readonly text: string; readonly told: boolean; readonly review: string }

/** 注意事項を見直す. */
export const ReviewWarningDialog = ({ warning, today, onClose, onDone }: OneProps) => {
  const { words, own } = useFormWords()
  // A review looks ahead; only what somebody else has just reviewed brings its own day.
  const sheetOf = (one: Standing): Reviewed => ({ text: one.text, told: one.toldToPerson, review: one === warning || one.reviewOn === null ? addDays(today as Day, USUAL_DAYS) : one.reviewOn })
  const { sheet, put, base, late } = useSheet<Standing, Reviewed>(warning, sheetOf)
  const reviewing = useAct('reviewWarning')
  const send = async ({ version } = base): Promise<void> => {
    const reviewed = await reviewing.run({ id: warning.id, version, text: sheet.text, toldToPerson: sheet.told, reviewOn: dayIn(sheet.review) ?? sheet.review })
    if (reviewed !== undefined) onDone()
  }
  return (
    <FormDialog
      title={words.review} onClose={onClose} onSend={() => void send()} sendLabel={words.review} isActing={reviewing.isActing} problem={reviewing.problem} own={own}
      late={late(reviewing, { text: words.warningText, review: words.reviewOn, told: words.told }, (from) => void send(from))}
    >
      <TextField label={words.warningText} mark="needed" name="text" value={sheet.text} onChange={put('text')} />
      <DayField label={words.reviewOn} mark="needed" name="review" value={sheet.review} onChange={put('review')} isReturn />
      <Checkbox label={words.told} isOn={sheet.told} onChange={put('told')} />
    </FormDialog>
  )
}

/** 注意事項を終了する: of what somebody else rewrote meanwhile both texts are seen first. */
export const EndWarningDialog = ({ warning, onClose, onDone }: OneProps) => {
  const { words, own } = useFormWords()
  const [why, setWhy] = useState('')
  const ending = useAct('endWarning')
  const send = async (version = warning.version): Promise<void> => {
    const ended = await ending.run({ id: warning.id, version, why })
    if (ended !== undefined) onDone()
  }
  const now = ending.standing
  const late = now && { texts: bothTexts<Standing>({ text: words.warningText }, warning, now), isAsSeen: true, onKeepMine: () => void send(now.version), onTakeTheirs: onClose }
  return (
    <FormDialog title={words.end} onClose={onClose} onSend={() => void send()} sendLabel={words.end} isActing={ending.isActing} problem={ending.problem} own={own} late={late}>
      <p className="written">{warning.text}</p>
      <TextField label={words.endWhy} mark="needed" name="why" value={why} onChange={setWhy} />
    </FormDialog>
  )
}
