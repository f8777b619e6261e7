import { ASKED_PLACES, type AskedPlace } from '#domain/intake/told-places.ts'
import { useEffect, useRef, useState } from 'react'
import { SEXES } from '#domain/person/codes.ts'
import { sexLabels } from '#i18n/household-codes.messages.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { FieldGroup } from '#ui/FieldGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { AddressField } from '../app/AddressField.tsx'
import { EmailField } from '../app/EmailField.tsx'
import { optionsFrom } from '../app/options.ts'
import { PhoneField } from '../app/PhoneField.tsx'
import type { TypedSubject } from './sheet.ts'
import { sheetMessages } from './sheet.messages.ts'
import { similarMessages } from './similar.messages.ts'
import { useBirthReader } from './use-date-reader.ts'

type Change = (changes: Partial<TypedSubject>) => void

/** Fills the reading while the name is composed, as long as nobody wrote another one. */
const useReading = (subject: TypedSubject, change: Change) => {
  const filledIn = useRef('')
  return (reading: string): void => {
    if (subject.kana !== filledIn.current && subject.kana !== '') return
    const isNextPart = /\s/u.test(subject.name) && !/\s/u.test(subject.kana)
    const kana = subject.kana === '' ? reading : `${subject.kana}${isNextPart ? ' ' : ''}${reading}`
    filledIn.current = kana
    change({ kana })
  }
}

const NameFields = ({ subject, change }: { readonly subject: TypedSubject; readonly change: Change }) => {
  const words = useMessages(sheetMessages)
  const onReading = useReading(subject, change)
  return (
    <>
      <TextField label={words.name} name="name" value={subject.name} onChange={(name) => change(name === '' ? { name, kana: '' } : { name })} onReading={onReading} />
      <TextField label={words.kana} name="kana" value={subject.kana} onChange={(kana) => change({ kana })} />
    </>
  )
}

/** Who they are on record. Whoever was said to be somebody before is taken off them beside the sheet, not in it. */
const Bound = ({ subject, isKnown, change }: { readonly subject: TypedSubject; readonly isKnown: boolean; readonly change: Change }) => {
  const words = useMessages(similarMessages)
  if (subject.personId === '') return null
  if (isKnown) return <p>{words.isBound({ name: subject.personName })}</p>
  return (
    <div className="bar">
      <p>{words.bound({ name: subject.personName })}</p>
      <Button small kind="tertiary" onClick={() => change({ personId: '', personName: '' })}>{words.unbind}</Button>
    </div>
  )
}

/** Where they are reached, and when and how one may call: one text for all of it; where each place has words of its own, those beside it. */
const Reach = ({ subject, change, onParted }: { readonly subject: TypedSubject; readonly change: Change; readonly onParted: () => void }) => {
  const words = useMessages(sheetMessages)
  const { isApart, mayContact: common } = subject
  const filledIn = ASKED_PLACES.filter((kind) => subject[kind] !== '')
  const part = (): void => {
    change({ isApart: true, mayContact: '', ...Object.fromEntries(filledIn.map((kind) => [`${kind}MayContact`, common])) })
    onParted()
  }
  const apart = (name: `${AskedPlace}MayContact`) =>
    isApart && <TextField label={words[name]} name={name} value={subject[name]} onChange={(text) => change({ [name]: text })} />
  return (
    <>
      <PhoneField label={words.phone} name="phone" value={subject.phone} onChange={(phone) => change({ phone })} />
      {apart('phoneMayContact')}
      <EmailField label={words.email} name="email" value={subject.email} onChange={(email) => change({ email })} />
      {apart('emailMayContact')}
      <AddressField label={words.address} name="address" value={subject.address} onChange={(address) => change({ address })} />
      {apart('addressMayContact')}
      <TextField label={isApart ? words.way : words.mayContact} name={isApart ? 'way' : 'mayContact'} value={subject.mayContact} onChange={(mayContact) => change({ mayContact })} />
      {!isApart && filledIn.length > 1 && <div className="bar"><Button small kind="tertiary" onClick={part}>{words.sayApart}</Button></div>}
    </>
  )
}

/** Somebody a consultation is about: as much as is known, in the order of the paper. Nothing has to be. */
export const SubjectFields = (props: {
  readonly n: number
  readonly subject: TypedSubject
  readonly isKnown: boolean
  readonly onChange: Change
  readonly onRemove: (() => void) | undefined
  readonly onFocus: () => void
}) => {
  const words = useMessages(sheetMessages)
  const sexes = useMessages(sexLabels)
  const parseBirth = useBirthReader()
  const { n, subject, onChange } = props
  const place = useRef<HTMLDivElement>(null)
  const [isParted, setParted] = useState(false)
  useEffect(() => {
    if (isParted) place.current?.querySelector<HTMLElement>('[name$="MayContact"]')?.focus()
  }, [isParted])
  return (
    <div ref={place} onFocusCapture={props.onFocus}>
      <FieldGroup label={words.subjectN({ n })} className="group">
        <Bound subject={subject} isKnown={props.isKnown} change={onChange} />
        <div className="grid">
          <NameFields subject={subject} change={onChange} />
          <TextField label={words.describedAs} name="describedAs" value={subject.describedAs} onChange={(describedAs) => onChange({ describedAs })} placeholder={words.describedAsHint} />
          <Select label={words.sex} name="sex" value={subject.sex} options={optionsFrom(SEXES, sexes)} none={words.unknown} onChange={(sex) => onChange({ sex })} />
          <DateField label={words.birth} name="birth" value={subject.birth} parse={parseBirth} onChange={(birth) => onChange({ birth })} />
          <Reach subject={subject} change={onChange} onParted={() => setParted(true)} />
        </div>
        {props.onRemove !== undefined && <div className="bar"><Button small kind="tertiary" onClick={props.onRemove}>{words.removeSubject}</Button></div>}
      </FieldGroup>
    </div>
  )
}
