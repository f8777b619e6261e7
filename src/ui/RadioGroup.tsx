import { useId } from 'react'
import type { FieldProps } from './Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import type { Option } from './Select.tsx'

/** What a group of radio buttons takes. */
export type RadioGroupProps<T extends string> = FieldProps & {
  readonly value: T | ''
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
  readonly isUpright?: boolean
  /** Many choices stand in columns, each with its hint beneath. */
  readonly inColumns?: boolean
}

/** One of a few, all of them in sight. */
export const RadioGroup = <T extends string>({ value, options, onChange, isUpright = false, inColumns = false, ...field }: RadioGroupProps<T>) => {
  const name = useId()
  return (
    <FieldGroup {...field} role="radiogroup">
      <div className={inColumns ? 'choices choices-columns' : isUpright ? 'choices choices-upright' : 'choices'}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
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
