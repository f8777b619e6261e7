import { useState } from 'react'
import { JOURNAL_RESULTS } from '#domain/journal/entry.ts'
import { journalResultLabels } from '#i18n/journal.messages.ts'
import { FilterBar, FilterChoice } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Select } from '#ui/Select.tsx'
import { useView, useViewChoice } from '../app/address.ts'
import { DayField } from '../app/DayField.tsx'
import { optionsFrom } from '../app/options.ts'
import { dayIn } from '../app/read-day.ts'
import { useAsk } from '../app/use-query.ts'
import { journalMessages } from './journal.messages.ts'

/** A day of the view: it takes effect when it can be read, and is left alone while it is being typed. */
const DayFilter = ({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) => {
  const { view, look } = useView()
  const [text, setText] = useState(view[name] ?? '')
  const take = (): void => {
    const day = text.trim() === '' ? undefined : dayIn(text)
    if ((text.trim() === '' || day !== undefined) && day !== view[name]) look({ [name]: day, after: undefined })
  }
  return <DayField label={label} value={text} onChange={setText} onBlur={take} />
}

const StaffFilter = () => {
  const words = useMessages(journalMessages)
  const { view, look } = useView()
  const aside = useAside()
  const { answer } = useAsk('listJournalStaff', {})
  const options = (answer?.staff ?? []).map((one) => ({ value: one.id, label: aside(one.name, one.agencyName) }))
  return (
    <Select label={words.staff} value={view['staff'] ?? ''} options={options} none={words.everybody} onChange={(staff) => look({ staff, after: undefined })} />
  )
}

/** By whom, from when until when, with which result: all of it stands in the address. */
export const JournalFilters = () => {
  const words = useMessages(journalMessages)
  const results = useMessages(journalResultLabels)
  const [result, setResult] = useViewChoice('result', ['all', ...JOURNAL_RESULTS])
  return (
    <>
      <div className="grid no-print">
        <StaffFilter />
        <DayFilter name="from" label={words.from} />
        <DayFilter name="to" label={words.to} />
      </div>
      <FilterBar label={words.filters}>
        <FilterChoice label={words.result} value={result} options={[{ value: 'all', label: words.all }, ...optionsFrom(JOURNAL_RESULTS, results)]} onChange={setResult} />
      </FilterBar>
    </>
  )
}
