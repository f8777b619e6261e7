import type { CSSProperties, Ref } from 'react'
import { bothRefs } from './both-refs.ts'
import { Field, type FieldProps } from './Field.tsx'
import { countGraphemes } from './graphemes.ts'
import { useComposition } from './keys/use-composition.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { useComplaint, useMissing } from './use-complaint.ts'

/** What a field of several lines takes. `most` counts characters as a reader does; going over is said, not cut. */
export type TextAreaProps = FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name?: string
  readonly rows?: number
  readonly most?: number
  /** What is said when nothing stands there and something has to. */
  readonly missing?: string | undefined
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
export const TextArea = ({ label, hint, error, mark, id, value, onChange, name, rows = 3, most, missing, onBlur, inputRef }: TextAreaProps) => {
  const composition = useComposition()
  const empty = useMissing(missing, mark)
  const complaint = useComplaint<HTMLTextAreaElement>(value.trim() === '' ? empty : undefined)
  return (
    <Field label={label} hint={hint} error={error ?? complaint.told} mark={mark} id={id} extra={most === undefined ? undefined : <Count value={value} most={most} />}>
      {(control) => (
        <textarea
          {...control}
          {...composition.handlers}
          ref={bothRefs(complaint.ref, inputRef)}
          onInvalid={complaint.onInvalid}
          name={name}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties}
          value={value}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
