import { useState } from 'react'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { JOURNAL_RESULTS } from '#domain/journal/entry.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { journalResultLabels } from '#i18n/journal.messages.ts'
import { FilterBar, FilterChoice, FoldedFilters } from '#ui/FilterBar.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { PickOne } from '#ui/PickOne.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useView, useViewChoice } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { DayField } from '../app/DayField.tsx'
import { optionsFrom } from '../app/options.ts'
import { dayIn } from '../app/read-day.ts'
import { useAsk } from '../app/use-query.ts'
import { useDeedOptions } from './deed-options.ts'
import { journalMessages } from './journal.messages.ts'

/** A day of the view: it takes effect when it can be read, and is left alone while it is being typed. */
const DayFilter = ({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) => {
  const { view, look } = useView()
  const [text, setText] = useState(view[name] ?? '')
  const take = (): void => {
    const day = isBlank(text) ? undefined : dayIn(text)
    if ((isBlank(text) || day !== undefined) && day !== view[name]) look({ [name]: day, after: undefined })
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

const NumberFilter = () => {
  const words = useMessages(journalMessages)
  const { view, look } = useView()
  const [typed, setTyped] = useState(view['number'] ?? '')
  const take = (): void => {
    if (typed.trim() !== (view['number'] ?? '')) look({ number: typed.trim(), record: undefined, after: undefined })
  }
  return <TextField label={words.number} hint={words.numberHint} name="number" value={typed} onChange={setTyped} onBlur={take} onEnter={take} />
}

const NO_DEEDS: AnswerFor<'listJournalStaff'>['deeds'] = []

const DeedFilter = () => {
  const words = useMessages(journalMessages)
  const { view, look } = useView()
  const { answer } = useAsk('listJournalStaff', {})
  const options = useDeedOptions(answer?.deeds ?? NO_DEEDS)
  const isFitting = (value: string, typed: string): boolean => options.some((one) => one.value === value && foldForSearch(one.label).includes(foldForSearch(typed)))
  return (
    <PickOne
      label={words.deed} name="operation" value={view['operation'] ?? ''} options={options} none={words.anyDeed} narrow={words.narrowDeeds} nothing={words.noDeed}
      isFitting={isFitting} onChange={(operation) => look({ operation, after: undefined })}
    />
  )
}

/** What narrows it, by its name in the address. */
const HELD = ['number', 'staff', 'from', 'to', 'operation', 'result'] as const

/** By whom, of which household, consultation or つなぎ, which deed, from when until when, with which result: all of it stands in the address. */
export const JournalFilters = () => {
  const words = useMessages(journalMessages)
  const results = useMessages(journalResultLabels)
  const { view } = useView()
  const [result, setResult] = useViewChoice('result', ['all', ...JOURNAL_RESULTS])
  return (
    <FoldedFilters set={HELD.filter((one) => view[one] !== undefined).length}>
      <div className="grid no-print">
        <NumberFilter key={view['number']} />
        <StaffFilter />
        <DayFilter name="from" label={words.from} />
        <DayFilter name="to" label={words.to} />
        <DeedFilter />
      </div>
      <FilterBar label={words.filters}>
        <FilterChoice label={words.result} value={result} options={[{ value: 'all', label: words.all }, ...optionsFrom(JOURNAL_RESULTS, results)]} onChange={setResult} />
      </FilterBar>
    </FoldedFilters>
  )
}
