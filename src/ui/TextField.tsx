import { useState, type InputHTMLAttributes, type Ref } from 'react'
import { bothRefs } from './both-refs.ts'
import { Field, type FieldProps } from './Field.tsx'
import { useUndrawn } from './glyphs/use-undrawn.ts'
import { readingCollector } from './keys/reading.ts'
import { useComposition } from './keys/use-composition.ts'
import { useComplaint, useMissing } from './use-complaint.ts'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'autoComplete' | 'inputMode' | 'placeholder' | 'readOnly' | 'onBlur' | 'spellCheck' | 'lang'
>

/** What a field of one line takes. `onEnter` is never called by the Enter that ends a composition. */
export type TextFieldProps = FieldProps &
  Native & {
    readonly value: string
    readonly onChange: (value: string) => void
    /** What is said when nothing stands there and something has to. */
    readonly missing?: string | undefined
    readonly onEnter?: () => void
    /** How what was just written is pronounced, where an input method tells. */
    readonly onReading?: (reading: string) => void
    readonly type?: 'text' | 'tel' | 'email' | 'password' | 'url'
    readonly inputRef?: Ref<HTMLInputElement>
  }

/** A field of one line. */
export const TextField = ({ label, hint, error, mark, id, value, onChange, missing, onEnter, onReading, type = 'text', inputRef, ...native }: TextFieldProps) => {
  const composition = useComposition()
  const empty = useMissing(missing, mark)
  const complaint = useComplaint<HTMLInputElement>(value.trim() === '' ? empty : undefined)
  const undrawn = useUndrawn(type === 'text' ? value : '')
  const [reading] = useState(readingCollector)
  return (
    <Field
      label={label} hint={hint} error={error ?? complaint.told} mark={mark} id={id}
      extra={undrawn === undefined ? undefined : <p className="field-hint">{undrawn}</p>}
    >
      {(control) => (
        <input
          autoComplete="off"
          {...native}
          {...control}
          onCompositionStart={() => {
            composition.handlers.onCompositionStart()
            reading.start()
          }}
          onCompositionUpdate={(event) => reading.update(event.data)}
          onCompositionEnd={(event) => {
            composition.handlers.onCompositionEnd(event)
            const heard = reading.end(event.data)
            if (heard !== '') onReading?.(heard)
          }}
          ref={bothRefs(complaint.ref, inputRef)}
          onInvalid={complaint.onInvalid}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            if (!composition.mayAct(event)) event.preventDefault()
            else if (onEnter !== undefined) {
              event.preventDefault()
              onEnter()
            }
          }}
        />
      )}
    </Field>
  )
}
