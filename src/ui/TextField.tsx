import type { InputHTMLAttributes, Ref } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useComposition } from './keys/use-composition.ts'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'autoComplete' | 'inputMode' | 'placeholder' | 'readOnly' | 'onBlur' | 'spellCheck' | 'lang'
>

/** What a field of one line takes. `onEnter` is never called by the Enter that ends a composition. */
export type TextFieldProps = FieldProps &
  Native & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly onEnter?: () => void
    readonly type?: 'text' | 'tel' | 'email' | 'password' | 'url'
    readonly inputRef?: Ref<HTMLInputElement>
  }

/** A field of one line. */
export const TextField = ({ label, hint, error, mark, id, value, onChange, onEnter, type = 'text', inputRef, ...native }: TextFieldProps) => {
  const composition = useComposition()
  return (
    <Field label={label} hint={hint} error={error} mark={mark} id={id}>
      {(control) => (
        <input
          autoComplete="off"
          {...native}
          {...control}
          {...composition.handlers}
          ref={inputRef}
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
