import { useId, type Ref } from 'react'
import { bothRefs } from './both-refs.ts'
import type { FieldProps } from './Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import type { Option } from './Select.tsx'
import { useComplaint, useMissing } from './use-complaint.ts'

/** What a group of radio buttons takes. */
export type RadioGroupProps<T extends string> = FieldProps & {
  readonly value: T | ''
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
  readonly isUpright?: boolean
  /** Many choices stand in columns, each with its hint beneath. */
  readonly inColumns?: boolean
  /** What is said when none is chosen and one has to be. */
  readonly missing?: string | undefined
  /** The first of them, to lead there. */
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One of a few, all of them in sight. */
export const RadioGroup = <T extends string>({ value, options, onChange, isUpright = false, inColumns = false, missing, inputRef, error, ...field }: RadioGroupProps<T>) => {
  const name = useId()
  const empty = useMissing(missing, field.mark)
  const complaint = useComplaint<HTMLInputElement>(options.some((option) => option.value === value) ? undefined : empty)
  return (
    <FieldGroup {...field} error={error ?? complaint.told} role="radiogroup">
      <div className={inColumns ? 'choices choices-columns' : isUpright ? 'choices choices-upright' : 'choices'}>
        {options.map((option, n) => (
          <label key={option.value} className="choice">
            <input ref={n === 0 ? bothRefs(complaint.ref, inputRef) : null} onInvalid={complaint.onInvalid} type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="field-hint">{` ${option.hint}`}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
