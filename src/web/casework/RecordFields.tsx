import type { Ref } from 'react'
import { HEARINGS, METHODS, SHARING_RANGES } from '#domain/casework/codes.ts'
import { looksForHousehold } from '#domain/casework/hearing.ts'
import { hearingLabels, methodLabels, sharingLabels, sharingReachLabels } from '#i18n/casework-codes.messages.ts'
import { Checkbox, CheckboxGroup } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { ClockField, DayField } from '../app/DayField.tsx'
import { optionsFrom } from '../app/options.ts'
import { caseworkMessages } from './casework.messages.ts'
import type { RecordSheet } from './record-sheet.ts'

type FieldsProps = { readonly sheet: RecordSheet; readonly onChange: (sheet: RecordSheet) => void }
type Members = readonly { readonly personId: string; readonly name: string }[]

const usePut = ({ sheet, onChange }: FieldsProps) => <K extends keyof RecordSheet>(name: K) => (value: RecordSheet[K]): void => onChange({ ...sheet, [name]: value })

/** When, how, and whether anybody of the household was met. */
export const OccasionFields = ({ hearing, ...props }: FieldsProps & { readonly hearing: Ref<HTMLInputElement> }) => {
  const words = useMessages(caseworkMessages)
  const put = usePut(props)
  const { sheet } = props
  const hearings = useMessages(hearingLabels)
  return (
    <>
      <div className="grid grid-narrow">
        <DayField label={words.day} mark="needed" missing={words.dayMissing} name="day" value={sheet.day} onChange={put('day')} isPast />
        <ClockField label={words.time} name="time" value={sheet.time} onChange={put('time')} />
        <TextField label={words.duration} name="duration" inputMode="numeric" value={sheet.duration} onChange={put('duration')} />
        <Select label={words.method} name="method" value={sheet.method} options={optionsFrom(METHODS, useMessages(methodLabels))} onChange={put('method')} />
      </div>
      {(sheet.method === '' || looksForHousehold(sheet.method)) && (
        <RadioGroup inputRef={hearing} label={words.reached} mark="needed" missing={words.reachedMissing} value={sheet.hearing} options={optionsFrom(HEARINGS, hearings)} onChange={put('hearing')} />
      )}
    </>
  )
}

/** What was seen, heard and done, and what the person said: two things. */
export const HeardFields = ({ first, ...props }: FieldsProps & { readonly first: Ref<HTMLTextAreaElement> }) => {
  const words = useMessages(caseworkMessages)
  const put = usePut(props)
  const { sheet } = props
  return (
    <>
      <TextArea label={words.facts} name="facts" rows={6} value={sheet.facts} onChange={put('facts')} inputRef={first} />
      <TextArea label={words.ownWords} hint={words.ownWordsHint} name="ownWords" rows={2} value={sheet.ownWords} onChange={put('ownWords')} />
    </>
  )
}

/** With whom, about whom and where. */
export const PeopleFields = ({ members, ...props }: FieldsProps & { readonly members: Members }) => {
  const words = useMessages(caseworkMessages)
  const put = usePut(props)
  const { sheet } = props
  const people = members.map((one) => ({ value: one.personId, label: one.name }))
  return (
    <>
      <div className="grid">
        <CheckboxGroup label={words.with} value={sheet.withPersonIds} options={people} onChange={put('withPersonIds')} />
        <CheckboxGroup label={words.about} value={sheet.aboutPersonIds} options={people} onChange={put('aboutPersonIds')} />
      </div>
      <div className="grid">
        <TextField label={words.otherWith} hint={words.otherWithHint} name="withWhom" value={sheet.withWhom} onChange={put('withWhom')} />
        <TextField label={words.place} hint={words.placeHint} name="place" value={sheet.place} onChange={put('place')} />
      </div>
    </>
  )
}

/** What one makes of it and why, what comes next, and who may read it. */
export const JudgementFields = ({ isNew, ...props }: FieldsProps & { readonly isNew: boolean }) => {
  const words = useMessages(caseworkMessages)
  const put = usePut(props)
  const { sheet } = props
  const [ranges, reach] = [useMessages(sharingLabels), useMessages(sharingReachLabels)]
  const reached = sheet.sharing === '' ? undefined : reach[sheet.sharing]
  const whoReads = reached === undefined || isNew ? reached : words.readAfter({ reach: reached })
  return (
    <>
      <div className="grid">
        <TextArea label={words.judgement} name="judgement" rows={3} value={sheet.judgement} onChange={put('judgement')} />
        <TextArea label={words.grounds} name="grounds" rows={3} value={sheet.grounds} onChange={put('grounds')} />
      </div>
      <div className="grid">
        <TextField label={words.nextStep} name="nextStep" value={sheet.nextStep} onChange={put('nextStep')} />
        <DayField label={words.nextOn} name="nextOn" value={sheet.nextOn} onChange={put('nextOn')} isReturn />
        <Select
          label={isNew ? words.sharing : words.sharingAfter} hint={whoReads} name="sharing" value={sheet.sharing} options={optionsFrom(SHARING_RANGES, ranges)}
          {...(isNew && { none: words.sharingUsual })} onChange={put('sharing')}
        />
      </div>
      {isNew
        ? <Checkbox label={words.makesTask} isOn={sheet.makesTask} onChange={put('makesTask')} />
        : <TextField label={words.reason} hint={words.reasonHint} mark="optional" name="reason" value={sheet.reason} onChange={put('reason')} />}
    </>
  )
}
