import type { CSSProperties, Ref } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { countGraphemes } from './count-graphemes.ts'
import { useComposition } from './keys/use-composition.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** What a field of several lines takes. `most` counts characters as a reader does; going over is said, not cut. */
export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name?: string
  readonly rows?: number
  readonly most?: number
  /** Ctrl+Enter or ⌘+Enter. */
  readonly onSend?: () => void
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLTextAreaElement>
}

const Count = ({ value, most }: { readonly value: string; readonly most: number }) => {
  const words = useMessages(partsMessages)
  const count = countGraphemes(value)
  return (
    <p className="field-count" data-over={count > most || undefined}>
      {words.characters({ count, most })}
    </p>
  )
}

/** A field of several lines that grows with its text. */
export const TextArea = ({ label, hint, error, mark, id, value, onChange, name, rows = 3, most, onSend, onBlur, inputRef }: TextAreaProps) => {
  const composition = useComposition()
  return (
    <Field label={label} hint={hint} error={error} mark={mark} id={id} extra={most === undefined ? undefined : <Count value={value} most={most} />}>
      {(control) => (
        <textarea
          {...control}
          {...composition.handlers}
          ref={inputRef}
          name={name}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties}
          value={value}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (onSend === undefined || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            if (!composition.mayAct(event)) return
            event.preventDefault()
            onSend()
          }}
        />
      )}
    </Field>
  )
}
