import type { ReactNode } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useComposition } from './keys/use-composition.ts'
import type { Complaint } from './use-complaint.ts'

/** What a field takes whose text is read as something: `understood` stands beneath it, `beside` next to it. */
export type TypedFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly complaint: Complaint<HTMLInputElement>
  readonly onLeft: () => void
  readonly understood: ReactNode
  readonly beside?: ReactNode
  readonly name?: string | undefined
  readonly placeholder?: string | undefined
}

/** A line of text that is read as a date or a time. It complains when it is left, not while it is typed; an Enter that ends a composition sends nothing. */
export const TypedField = ({ value, onChange, complaint, onLeft, understood, beside, name, placeholder, error, ...field }: TypedFieldProps) => {
  const composition = useComposition()
  return (
    <Field {...field} error={error ?? complaint.told} extra={<div className="field-shown" aria-live="polite">{understood}</div>}>
      {(control) => (
        <span className="typed">
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
            onBlur={onLeft}
            onChange={(event) => {
              complaint.onMending()
              onChange(event.target.value)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !composition.mayAct(event)) event.preventDefault()
            }}
          />
          {beside}
        </span>
      )}
    </Field>
  )
}
