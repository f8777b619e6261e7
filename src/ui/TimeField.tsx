import { Button } from './Button.tsx'
import type { FieldProps } from './Field.tsx'
import { TypedField } from './TypedField.tsx'
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

/** A time as people write it (14:30, 午後2時半); what was understood stands beneath where it was written otherwise, and what could be two times is asked about. */
export const TimeField = ({ parse, ...field }: TimeFieldProps) => {
  const { value, onChange } = field
  const parsed = value.trim() === '' ? undefined : parse(value)
  const complaint = useComplaint<HTMLInputElement>(parsed?.ok === false ? parsed.message : undefined)
  const choose = (time: string): void => {
    onChange(time)
    complaint.ref.current?.focus()
  }
  const understood = parsed?.ok === false
    ? (parsed.either ?? []).map(({ time, label }) => <Button key={time} small onClick={() => choose(time)}>{label}</Button>)
    : parsed?.shown === value.trim() ? undefined : parsed?.shown
  return <TypedField {...field} complaint={complaint} onLeft={complaint.onLeft} understood={understood} />
}
