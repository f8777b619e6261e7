import type { KeyboardEvent, Ref } from 'react'
import { isComposing } from './is-composing.ts'

/** A text of several lines with its label. Ctrl+Enter sends; Enter while composing never does. */
export const TextArea = ({ inputRef, ...props }: {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly rows?: number
  readonly onSend?: () => void
  readonly inputRef?: Ref<HTMLTextAreaElement>
  readonly invalid?: boolean
}) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return
    event.preventDefault()
    props.onSend?.()
  }
  return (
    <label className="field">
      <span>{props.label}</span>
      {props.hint !== undefined && <span className="quiet" id={`${props.name}-hint`}>{props.hint}</span>}
      <textarea
        ref={inputRef}
        name={props.name}
        rows={props.rows ?? 3}
        value={props.value}
        maxLength={20_000}
        aria-invalid={props.invalid === true}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}
