import { Button } from './Button.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { useComposition } from './keys/use-composition.ts'
import { useComplaint } from './use-complaint.ts'

/** What a text means as a time: how it is shown; or why it cannot be one, with the times it may mean when there are two. */
export type ParsedTime =
  | { readonly ok: true; readonly shown: string }
  | { readonly ok: false; readonly message: string; readonly either?: readonly { readonly time: string; readonly label: string }[] }

/** What a time field takes. The text stays as it was typed; `parse` tells what it means. */
export type TimeFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly parse: (text: string) => ParsedTime
  readonly name?: string
  readonly placeholder?: string
}

/** A time as people write it (14:30, 午後2時半); what was understood stands beneath, and what could be two times is asked about. */
export const TimeField = ({ value, onChange, parse, name, placeholder, error, ...field }: TimeFieldProps) => {
  const composition = useComposition()
  const parsed = value.trim() === '' ? undefined : parse(value)
  const complaint = useComplaint<HTMLInputElement>(parsed?.ok === false ? parsed.message : undefined)
  const either = parsed?.ok === false ? (parsed.either ?? []) : []
  const choose = (time: string): void => {
    onChange(time)
    complaint.ref.current?.focus()
  }
  return (
    <Field
      {...field}
      error={error ?? complaint.told}
      extra={
        <div className="field-shown" aria-live="polite">
          {parsed?.ok === true && parsed.shown}
          {either.map(({ time, label }) => <Button key={time} small onClick={() => choose(time)}>{label}</Button>)}
        </div>
      }
    >
      {(control) => (
        <input
          {...control}
          {...composition.handlers}
          ref={complaint.ref}
          name={name}
          type="text"
          autoComplete="off"
          placeholder={placeholder}
          value={value}
          onInvalid={complaint.onInvalid}
          onBlur={complaint.onLeft}
          onChange={(event) => {
            complaint.onMending()
            onChange(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !composition.mayAct(event)) event.preventDefault()
          }}
        />
      )}
    </Field>
  )
}
