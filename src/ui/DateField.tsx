import { useRef } from 'react'
import type { FieldProps } from './Field.tsx'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { TypedField } from './TypedField.tsx'
import { useComplaint, useMissing } from './use-complaint.ts'

/**
 * What a text means as a date: how it is shown, or why it cannot be one. `day`: the whole day, as `YYYY-MM-DD`, for the calendar.
 * `settled`: what is to stand in the field instead, when the text means something else tomorrow (今日, 11/24).
 */
export type ParsedDate =
  | { readonly ok: true; readonly shown: string; readonly day?: string | undefined; readonly settled?: string | undefined }
  | { readonly ok: false; readonly message: string }

/** What a date field takes. The text stays as it was typed; `parse` tells what it means. */
export type DateFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly parse: (text: string) => ParsedDate
  readonly name?: string
  readonly onBlur?: () => void
  /** What is said when nothing stands there and something has to. */
  readonly missing?: string | undefined
  /** A day of the calendar can be chosen, besides being written. Not for a birth date, of which a part may be all that is known. */
  readonly hasCalendar?: boolean
}

/** The browser's own calendar behind a small button, for those who would rather point at a day. */
const Calendar = ({ day, onChoose }: { readonly day: string; readonly onChoose: (day: string) => void }) => {
  const words = useMessages(partsMessages)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <span className="calendar">
      <button type="button" className="calendar-button" title={words.calendar} onClick={() => picker.current?.showPicker()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v15H4zM4 9.5h16M8 3v4M16 3v4" /></svg>
        <span className="visually-hidden">{words.calendar}</span>
      </button>
      <input ref={picker} type="date" tabIndex={-1} aria-hidden="true" value={day} onChange={(event) => event.target.value !== '' && onChoose(event.target.value)} />
    </span>
  )
}

/** A date as people write it (R8.4.1, 11/24, 今日, 昭和15年頃); what was understood stands beneath. */
export const DateField = ({ parse, onBlur, missing, hasCalendar = false, ...field }: DateFieldProps) => {
  const { value, onChange } = field
  const parsed = value.trim() === '' ? undefined : parse(value)
  const empty = useMissing(missing, field.mark)
  const complaint = useComplaint<HTMLInputElement>(parsed === undefined ? empty : parsed.ok ? undefined : parsed.message)
  const settle = (): void => {
    if (parsed !== undefined) complaint.onLeft()
    if (parsed?.ok === true && parsed.settled !== undefined) onChange(parsed.settled)
    onBlur?.()
  }
  return (
    <TypedField
      {...field} complaint={complaint} onLeft={settle} understood={parsed?.ok === true && parsed.shown}
      beside={hasCalendar && <Calendar day={parsed?.ok === true ? (parsed.day ?? '') : ''} onChoose={onChange} />}
    />
  )
}
