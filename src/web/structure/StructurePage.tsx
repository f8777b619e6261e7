import { useMemo, useRef, useState } from 'react'
import { Empty } from '#ui/Empty.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { useView } from '../app/address.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { AgencyTable } from './AgencyTable.tsx'
import { directoryFrom, findInDirectory, soughtFrom, type Entry } from './directory.ts'
import { EndedAgencies } from './EndedAgencies.tsx'
import { PeopleByAgency, useSayRole } from './PeopleByAgency.tsx'
import { StructureFilters } from './StructureFilters.tsx'
import { structureMessages } from './structure.messages.ts'
import type { Ending } from './use-ending.ts'
import { useSayKind } from './use-say-known.ts'

/** The whole directory, once all of it has come. */
const useDirectory = () => {
  const structure = useAsk('listStructure', {})
  const colleagues = useAsk('listColleagues', { reach: 'all' })
  const windows = useAsk('listWindows', {})
  const sayKind = useSayKind()
  const sayRole = useSayRole()
  const directory = useMemo(
    () =>
      structure.answer === undefined || colleagues.answer === undefined || windows.answer === undefined
        ? undefined
        : directoryFrom({ structure: structure.answer, colleagues: colleagues.answer.colleagues, windows: windows.answer.windows, sayKind, sayRole }),
    [structure.answer, colleagues.answer, windows.answer, sayKind, sayRole],
  )
  return { directory, endings: structure.answer?.endings ?? [], problem: structure.problem ?? colleagues.problem ?? windows.problem }
}

const countPeople = (entries: readonly Entry[]): number => new Set(entries.flatMap(({ people }) => people.map(({ staffId }) => staffId))).size

const Found = ({ entries, endings }: { readonly entries: readonly Entry[]; readonly endings: readonly Ending[] }) => {
  const words = useMessages(structureMessages)
  const people = countPeople(entries)
  if (entries.length === 0) return <Empty title={words.none}>{words.noneHint}</Empty>
  return (
    <>
      <Section title={words.agencies} count={entries.length}>
        <AgencyTable entries={entries} endings={endings} />
      </Section>
      {people > 0 && (
        <Section title={words.people} count={people}>
          <PeopleByAgency entries={entries} />
        </Section>
      )}
    </>
  )
}

/** 体制: who is where, and how to reach them. The field stands in the address; what was typed about anybody does not. */
export const StructurePage = () => {
  const words = useMessages(structureMessages)
  const { directory, endings, problem } = useDirectory()
  const { view, look } = useView()
  const [typed, setTyped] = useState('')
  const [isComposing, setComposing] = useState(false)
  const results = useRef<HTMLElement>(null)
  const fields = [...new Set(directory?.map((one) => one.field))].toSorted((a, b) => a.localeCompare(b, 'ja'))
  const field = fields.find((one) => one === view['field']) ?? ''
  const ofField = (directory ?? []).filter((one) => field === '' || one.field === field)
  const sought = soughtFrom(typed, isComposing)
  const entries = findInDirectory(ofField, sought)
  return (
    <Page title={words.title} lead={words.lead}>
      <StructureFilters
        typed={typed} onType={setTyped} onComposing={setComposing} onLook={() => results.current?.focus()}
        field={field} fields={fields} onField={(value) => look({ field: value })} shown={{ agencies: entries.length, people: countPeople(entries) }}
      />
      <ProblemBanner problem={problem} />
      {directory !== undefined && (
        <section ref={results} aria-label={words.found} tabIndex={-1} className="stack">
          <Found entries={entries} endings={endings} />
          {field === '' && <EndedAgencies endings={endings} sought={sought} />}
        </section>
      )}
    </Page>
  )
}
