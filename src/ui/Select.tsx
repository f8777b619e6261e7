import type { ReactNode } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useComplaint, useMissing } from './use-complaint.ts'

/** One choice of a closed list; in a select, choices of one `group` stand one after another under its name. */
export type Option<T extends string> = { readonly value: T; readonly label: string; readonly hint?: string; readonly group?: string }

/** What a select takes. `none` names the empty choice, when there is one. */
export type SelectProps<T extends string> = FieldProps & {
  readonly value: T | ''
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T | '') => void
  readonly none?: string
  readonly name?: string
  /** What is said when nothing is chosen and something has to be. */
  readonly missing?: string | undefined
  /** What narrows the list: it stands under the label, before the choices. */
  readonly narrowing?: ReactNode
}

const Choices = ({ options }: { readonly options: readonly Option<string>[] }) =>
  options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ))

/** One of a closed list, by the browser's own control: it works everywhere and with every aid. */
export const Select = <T extends string>({ value, options, onChange, none, name, missing, narrowing, error, ...field }: SelectProps<T>) => {
  const empty = useMissing(missing, field.mark)
  const complaint = useComplaint<HTMLSelectElement>(value === '' ? empty : undefined)
  return (
    <Field {...field} error={error ?? complaint.told}>
      {(control) => {
        const select = (
          <select
            {...control}
            ref={complaint.ref}
            onInvalid={complaint.onInvalid}
            name={name}
            value={value}
            onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? '')}
          >
            {(none !== undefined || value === '') && <option value="">{none ?? ''}</option>}
            <Choices options={options.filter((option) => option.group === undefined)} />
            {[...new Set(options.flatMap((option) => option.group ?? []))].map((group) => (
              <optgroup key={group} label={group}>
                <Choices options={options.filter((option) => option.group === group)} />
              </optgroup>
            ))}
          </select>
        )
        return narrowing === undefined ? select : <div className="pick-one">{narrowing}{select}</div>
      }}
    </Field>
  )
}
