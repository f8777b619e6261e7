import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Checkbox } from './CheckboxGroup.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { keepsWhatStood } from './keys/is-composing.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { useComplaint } from './use-complaint.ts'

/** One entry of a long list; `beside` stands next to it once it is chosen. */
export type Pickable = { readonly key: string; readonly label: string; readonly about: string; readonly beside?: ReactNode }

/** What a list to pick from takes. `isFitting`: whether an entry is meant by what was typed. While fewer than `least` are chosen, sending says `missing`. */
export type PickListProps = FieldProps & {
  readonly entries: readonly Pickable[]
  readonly chosen: readonly string[]
  readonly onChoose: (key: string, isOn: boolean) => void
  readonly isFitting: (key: string, typed: string) => boolean
  readonly narrow: string
  readonly nothing: string
  readonly least: number
  readonly missing: string
}

/** Several out of a long list: what is chosen stays in sight above, whatever the rest is narrowed to; the list itself keeps its order. */
export const PickList = ({ entries, chosen, onChoose, isFitting, narrow, nothing, least, missing, error, ...field }: PickListProps) => {
  const words = useMessages(partsMessages)
  const [typed, setTyped] = useState('')
  const complaint = useComplaint<HTMLInputElement>(chosen.length < least ? missing : undefined)
  const found = entries.filter((one) => isFitting(one.key, typed))
  const picked = entries.filter((one) => chosen.includes(one.key))
  const put = (key: string, isOn: boolean): void => {
    complaint.onMending()
    onChoose(key, isOn)
  }
  return (
    <FieldGroup {...field} error={error ?? complaint.told} className="pick">
      {picked.length > 0 && (
        <ul className="plain picked" aria-label={words.chosen}>
          {picked.map((one) => (
            <li key={one.key}>
              <span><strong>{one.label}</strong> <span className="quiet">{one.about}</span></span>
              {one.beside}
              <Button small kind="tertiary" onClick={() => put(one.key, false)}>{words.takeOff({ name: one.label })}</Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={narrow} extra={<output className="field-shown">{words.found({ count: found.length })}</output>}>
        {(control) => (
          <input
            {...control} ref={complaint.ref} onInvalid={complaint.onInvalid} type="search" autoComplete="off" value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              keepsWhatStood(event)
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
            }}
          />
        )}
      </Field>
      <div className="pick-list">
        {found.length === 0 && <p className="quiet">{nothing}</p>}
        {found.map((one) => <Checkbox key={one.key} label={[one.label, one.about].filter(Boolean).join('　')} isOn={chosen.includes(one.key)} onChange={(isOn) => put(one.key, isOn)} />)}
      </div>
    </FieldGroup>
  )
}
