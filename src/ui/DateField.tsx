import { useState } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useComposition } from './keys/use-composition.ts'

/** What a text means as a date: how it is shown, or why it cannot be one. */
export type ParsedDate = { readonly ok: true; readonly shown: string } | { readonly ok: false; readonly message: string }

/** What a date field takes. The text stays as it was typed; `parse` tells what it means. */
export type DateFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly parse: (text: string) => ParsedDate
  readonly name?: string
  readonly onBlur?: () => void
}

/** A date as people write it (R8.4.1, 昭和15年頃, 2026/4/1); what was understood stands beneath. */
export const DateField = ({ value, onChange, parse, name, onBlur, error, ...field }: DateFieldProps) => {
  const composition = useComposition()
  const [isLeft, setLeft] = useState(false)
  const parsed = value.trim() === '' ? undefined : parse(value)
  const ownError = isLeft && parsed?.ok === false ? parsed.message : undefined
  return (
    <Field
      {...field}
      error={error ?? ownError}
      extra={
        <p className="field-shown" aria-live="polite">
          {parsed?.ok === true ? parsed.shown : ''}
        </p>
      }
    >
      {(control) => (
        <input
          {...control}
          {...composition.handlers}
          name={name}
          type="text"
          autoComplete="off"
          value={value}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true)
            onBlur?.()
          }}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !composition.mayAct(event)) event.preventDefault()
          }}
        />
      )}
    </Field>
  )
}
