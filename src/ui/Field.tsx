import { useId, type ReactNode } from 'react'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** What every field takes. `error` says what is wrong and how to mend it. */
export type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly mark?: 'needed' | 'optional' | undefined
  /** In a table the column names the field already: the label is then only for those who listen. */
  readonly isLabelHidden?: boolean | undefined
  /** The element's id, so that an error summary can lead to it. */
  readonly id?: string | undefined
}

/** What the control inside a field must carry to belong to its label, hint and error. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

const partsOf = (id: string, props: FieldProps, extra: boolean): ControlProps => {
  const described = [
    props.hint !== undefined && `${id}-hint`,
    extra && `${id}-extra`,
    props.error !== undefined && `${id}-error`,
  ].filter((one) => one !== false)
  return {
    id,
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    ...(props.error !== undefined && { 'aria-invalid': true as const }),
    ...(props.mark === 'needed' && { 'aria-required': true as const }),
  }
}

/** 「※必須」 or 「任意」 beside a label. */
export const FieldMark = ({ mark }: { readonly mark: FieldProps['mark'] }) => {
  const words = useMessages(partsMessages)
  return mark === undefined ? null : <span className={mark}>{words[mark]}</span>
}

/** What is wrong with a field, in its place. */
export const FieldError = (props: { readonly id: string; readonly error: string | undefined }) =>
  props.error === undefined ? null : (
    <p id={`${props.id}-error`} className="field-error">
      {props.error}
    </p>
  )

/** Label, hint, control, what stands beneath (`extra`), error: in this order. */
export const Field = (
  props: FieldProps & { readonly extra?: ReactNode; readonly children: (control: ControlProps) => ReactNode },
) => {
  const ownId = useId()
  const id = props.id ?? ownId
  const hasExtra = props.extra !== undefined
  return (
    <div className="field">
      <label id={`${id}-label`} className={props.isLabelHidden === true ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {props.label}
        <FieldMark mark={props.mark} />
      </label>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {props.hint}
        </p>
      )}
      {props.children(partsOf(id, props, hasExtra))}
      {hasExtra && <div id={`${id}-extra`}>{props.extra}</div>}
      <FieldError id={id} error={props.error} />
    </div>
  )
}
