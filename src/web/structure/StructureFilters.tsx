import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { structureMessages } from './structure.messages.ts'
import { useSayField } from './use-say-known.ts'

/** What the filters take: `onLook` leads to what was found. */
export type StructureFiltersProps = {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onComposing: (isComposing: boolean) => void
  readonly onLook: () => void
  readonly field: string
  readonly fields: readonly string[]
  readonly onField: (field: string) => void
  readonly shown: { readonly agencies: number; readonly people: number }
}

/** One box for everything, and the fields (分野) side by side. */
export const StructureFilters = (props: StructureFiltersProps) => {
  const words = useMessages(structureMessages)
  const sayField = useSayField()
  const options = [{ value: '', label: words.anyField }, ...props.fields.map((one) => ({ value: one, label: sayField(one) }))]
  return (
    <FilterBar label={words.find} result={words.shown(props.shown)}>
      <SearchField label={words.find} value={props.typed} onChange={props.onType} onComposing={props.onComposing} onSearch={props.onLook} onDown={props.onLook} />
      <FilterChoice label={words.field} value={props.field} options={options} onChange={props.onField} />
    </FilterBar>
  )
}
