import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { OnePage, type Paging } from './OnePage.tsx'
import type { Option } from './Select.tsx'

/** What a bar of filters takes: choices, then what else stands in the line. */
export type FilterBarProps = {
  readonly label: string
  readonly children: ReactNode
  readonly result?: string | undefined
  /** Which page of the list stands below, where it has pages: said on paper. */
  readonly paging?: Paging | undefined
}

/** Filters that are always in sight, and on paper those that hold, so that a printed list says what it is a list of. `result` says how many are shown, and is read aloud when it changes. */
export const FilterBar = ({ label, children, result, paging }: FilterBarProps) => (
  <search className="filters" aria-label={label}>
    {children}
    <output className="quiet bar-end">{result}</output>
    {paging !== undefined && <OnePage {...paging} />}
  </search>
)

/** Many filters, all in sight but on a phone: there they would fill the screen before the first line, and open when they are asked for. `set` says how many hold now. */
export const FoldedFilters = ({ set, children }: { readonly set: number; readonly children: ReactNode }) => {
  const words = useMessages(partsMessages)
  const [isFolded, setFolded] = useState(true)
  return (
    <div className="fold stack" data-folded={isFolded || undefined}>
      <p className="unfold no-print">
        <Button small kind="secondary" aria-expanded={!isFolded} onClick={() => setFolded(!isFolded)}>{isFolded ? words.filtersOpen({ n: set }) : words.filtersClose}</Button>
      </p>
      {children}
    </div>
  )
}

/** One choice of a filter, with how many there are. */
export type FilterOption<T extends string> = Option<T> & { readonly count?: number | undefined }

/** One of a few, side by side; the one that holds is pressed. */
export const FilterChoice = <T extends string>(props: {
  readonly label: string
  readonly value: T
  readonly options: readonly FilterOption<T>[]
  readonly onChange: (value: T) => void
}) => (
  <fieldset className="filter">
    <legend>{props.label}</legend>
    {props.options.map((option) => (
      <button key={option.value} type="button" className="filter-option" aria-pressed={option.value === props.value} onClick={() => props.onChange(option.value)}>
        {option.label}
        {option.count !== undefined && <span className="count">{option.count}</span>}
      </button>
    ))}
  </fieldset>
)
