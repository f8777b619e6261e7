import { useId, type ReactNode } from 'react'
import { FieldError, FieldMark, type FieldProps } from './Field.tsx'

/** A group of controls with one legend, one hint, one error. */
export const FieldGroup = (
  props: FieldProps & { readonly className?: string; readonly role?: 'radiogroup' | undefined; readonly children: ReactNode },
) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const described = [props.hint !== undefined && `${id}-hint`, props.error !== undefined && `${id}-error`].filter((one) => one !== false)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      role={props.role}
      className={props.className}
      {...(described.length > 0 && { 'aria-describedby': described.join(' ') })}
    >
      <legend>
        {props.label}
        <FieldMark mark={props.mark} />
      </legend>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {props.hint}
        </p>
      )}
      {/* Above what may be chosen: a long list would hide it. */}
      <FieldError id={id} error={props.error} />
      {props.children}
    </fieldset>
  )
}
