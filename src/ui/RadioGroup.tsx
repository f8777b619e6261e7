import { useId, useState, type Ref } from 'react'
import { bothRefs } from './both-refs.ts'
import { Button } from './Button.tsx'
import type { FieldProps } from './Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import type { Option } from './Select.tsx'
import { useComplaint, useMissing } from './use-complaint.ts'

/** What a group of radio buttons takes. */
export type RadioGroupProps<T extends string> = FieldProps & {
  /** By which a refusal finds it. */
  readonly name?: string
  readonly value: T | ''
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
  readonly isUpright?: boolean
  /** Many choices stand in columns, each with its hint beneath; on a phone the first few, and the rest when they are asked for. */
  readonly inColumns?: boolean
  /** What is said when none is chosen and one has to be. */
  readonly missing?: string | undefined
  /** The first of them, to lead there. */
  readonly inputRef?: Ref<HTMLInputElement>
}

/** How many choices of a long list stand on a phone before the rest is asked for; the styles say the same. */
const FIRST_FEW = 6

/** One of a few, all of them in sight. */
export const RadioGroup = <T extends string>({ value, options, onChange, isUpright = false, inColumns = false, missing, inputRef, error, name: named, ...field }: RadioGroupProps<T>) => {
  const own = useId()
  const name = named ?? own
  const words = useMessages(partsMessages)
  const [isFolded, setFolded] = useState(true)
  const isLong = inColumns && options.length > FIRST_FEW
  const empty = useMissing(missing, field.mark)
  const complaint = useComplaint<HTMLInputElement>(options.some((option) => option.value === value) ? undefined : empty)
  return (
    <FieldGroup {...field} error={error ?? complaint.told} role="radiogroup">
      <div data-folded={(isLong && isFolded) || undefined} className={inColumns ? 'choices choices-columns' : isUpright ? 'choices choices-upright' : 'choices'}>
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
      {isLong && (
        <p className="unfold">
          <Button small kind="tertiary" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>{isFolded ? words.showAll({ count: options.length }) : words.showFirst({ count: FIRST_FEW })}</Button>
        </p>
      )}
    </FieldGroup>
  )
}
