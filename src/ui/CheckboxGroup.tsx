import type { FieldProps } from './Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import type { Option } from './Select.tsx'

/** What a group of checkboxes takes. */
export type CheckboxGroupProps<T extends string> = FieldProps & {
  readonly value: readonly T[]
  readonly options: readonly Option<T>[]
  readonly onChange: (value: readonly T[]) => void
  readonly isUpright?: boolean
}

/** Several of a closed list; the answer keeps the order of the list. */
export const CheckboxGroup = <T extends string>({ value, options, onChange, isUpright = false, ...field }: CheckboxGroupProps<T>) => {
  const put = (one: T, isOn: boolean): void =>
    onChange(options.map((option) => option.value).filter((each) => (each === one ? isOn : value.includes(each))))
  return (
    <FieldGroup {...field}>
      <div className={isUpright ? 'choices choices-upright' : 'choices'}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            isOn={value.includes(option.value)}
            onChange={(isOn) => put(option.value, isOn)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** One checkbox with its label. */
export const Checkbox = (props: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) => (
  <label className="choice">
    <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.target.checked)} />
    <span>{props.label}</span>
  </label>
)
