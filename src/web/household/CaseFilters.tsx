import { useState } from 'react'
import { CASE_STANDINGS } from '#domain/household/silence.ts'
import { standingLabels } from '#i18n/household-codes.messages.ts'
import { FilterBar, FilterChoice, type FilterBarProps } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { useView, useViewChoice } from '../app/address.ts'
import { useAsk } from '../app/use-query.ts'
import { SavedViews } from '../view/SavedViews.tsx'
import { caseListMessages } from './list.messages.ts'

/** Whose households, in which state: the first is meant when the address says nothing. */
export const REACHES = ['mine', 'agency', 'all'] as const
/** Open or closed. */
export const STATES = ['open', 'closed', 'all'] as const

/** The filters of the list. Words typed about somebody stay on the page; everything else stands in the address. */
export const CaseFilters = (props: { readonly total: number | undefined; readonly paging: FilterBarProps['paging']; readonly onWords: (words: string) => void }) => {
  const words = useMessages(caseListMessages)
  const standings = useMessages(standingLabels)
  const structure = useAsk('listStructure', {})
  const { view, look } = useView()
  const [reach] = useViewChoice('reach', REACHES)
  const [status] = useViewChoice('status', STATES)
  const [standing] = useViewChoice('standing', ['any', ...CASE_STANDINGS])
  const [text, setText] = useState('')
  const put = (name: string, isUsual: boolean, value: string): void => look({ [name]: isUsual ? undefined : value, page: undefined })
  const reaches = [{ value: 'mine', label: words.mine }, { value: 'agency', label: words.ofAgency }, { value: 'all', label: words.all }] as const
  const states = [{ value: 'open', label: words.open }, { value: 'closed', label: words.closed }, { value: 'all', label: words.any }] as const
  const stands = [{ value: 'any', label: words.any }, ...CASE_STANDINGS.map((value) => ({ value, label: standings[value] }))]
  return (
    <FilterBar label={words.reach} result={props.total === undefined ? undefined : words.total({ n: props.total })} paging={props.paging}>
      <FilterChoice label={words.reach} value={reach} options={reaches} onChange={(value) => put('reach', value === 'mine', value)} />
      <FilterChoice<string> label={words.standing} value={standing} options={stands} onChange={(value) => put('standing', value === 'any', value)} />
      <FilterChoice label={words.status} value={status} options={states} onChange={(value) => put('status', value === 'open', value)} />
      <Select
        label={words.area} name="area" value={view['area'] ?? ''} none={words.any}
        options={(structure.answer?.areas ?? []).map((one) => ({ value: one.id, label: one.name }))} onChange={(value) => put('area', value === '', value)}
      />
      <Select
        label={words.agency} name="agency" value={view['agency'] ?? ''} none={words.any}
        options={(structure.answer?.agencies ?? []).map((one) => ({ value: one.id, label: one.shortName }))} onChange={(value) => put('agency', value === '', value)}
      />
      <SearchField label={words.words} value={text} onChange={(value) => { setText(value); if (value === '') props.onWords('') }} onSearch={() => props.onWords(text)} />
      <SavedViews />
    </FilterBar>
  )
}
