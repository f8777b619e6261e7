import { useId, useState } from 'react'
import { Field } from './Field.tsx'
import { keepsWhatStood } from './keys/is-composing.ts'
import { useComposition } from './keys/use-composition.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { Select, type SelectProps } from './Select.tsx'

/** What a long list to pick one from takes. `isFitting` tells what narrows it; `nothing` is said where nothing is left. */
export type PickOneProps<T extends string> = Omit<SelectProps<T>, 'narrowing'> & {
  readonly isFitting: (value: T, typed: string) => boolean
  readonly narrow: string
  readonly nothing: string
}

/** One out of a long list: under its label a field narrows the browser's own select. Nothing is chosen by typing alone; Enter takes the first that is left. */
export const PickOne = <T extends string>({ isFitting, narrow, nothing, ...select }: PickOneProps<T>) => {
  const words = useMessages(partsMessages)
  const composition = useComposition()
  const ownId = useId()
  const id = select.id ?? ownId
  const [typed, setTyped] = useState('')
  const isNarrowed = typed.trim() !== ''
  const found = isNarrowed ? select.options.filter((one) => isFitting(one.value, typed)) : select.options
  const [first] = found
  const left = (): string => {
    if (!isNarrowed) return ''
    if (first === undefined) return nothing
    return found.some((one) => one.value === select.value) ? words.found({ count: found.length }) : words.enterTakes({ label: first.label, count: found.length })
  }
  const narrowing = (
    <Field label={narrow} extra={<output className="field-shown">{left()}</output>}>
      {(control) => (
        <input
          {...control} {...composition.handlers} type="search" autoComplete="off" value={typed} aria-describedby={[`${id}-label`, control['aria-describedby']].join(' ')}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            keepsWhatStood(event)
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            if (composition.mayAct(event) && isNarrowed && first !== undefined) select.onChange(first.value)
          }}
        />
      )}
    </Field>
  )
  return <Select {...select} id={id} narrowing={narrowing} options={select.options.filter((one) => one.value === select.value || found.includes(one))} />
}
