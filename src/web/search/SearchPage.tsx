import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Page } from '#ui/Page.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Section } from '#ui/Section.tsx'
import { ask, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { todayMessages } from '../today/today.messages.ts'

type Found = AnswerFor<'searchEverything'>

const Results = ({ found }: { readonly found: Found }) => {
  const words = useMessages(todayMessages)
  return (
    <div className="columns">
      <Section title={words.persons} count={found.persons.length + found.masked.length}>
        <ul className="plain">
          {found.persons.map((one) => (
            <li key={one.personId}>
              {one.caseId === null ? one.name : <Link href={`/cases/${one.caseId}`}>{one.name}</Link>}{' '}
              <span className="quiet">{[one.kana, one.birthYear, one.householdName].filter(Boolean).join('　')}</span>
            </li>
          ))}
          {found.masked.map((one, n) => <li key={n}>{words.masked({ name: one.name, agency: one.askAgency })}</li>)}
        </ul>
      </Section>
      <Section title={words.intakes} count={found.intakes.length}>
        <ul className="plain">{found.intakes.map((one) => <li key={one.id}><Link href={`/intakes/${one.id}`}>{one.text.slice(0, 60)}</Link></li>)}</ul>
      </Section>
      <Section title={words.records} count={found.records.length}>
        <ul className="plain">{found.records.map((one) => <li key={one.id}><Link href={`/cases/${one.caseId}`}>{one.householdName}</Link> {one.facts}</li>)}</ul>
      </Section>
    </div>
  )
}

/** 検索: everything the actor may see, by any writing of its words. The words never enter the address. */
export const SearchPage = () => {
  const words = useMessages(todayMessages)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | undefined>(undefined)
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  useEffect(() => input.current?.focus(), [])
  const look = async (): Promise<void> => {
    if (text === '') return
    const answer = await ask('searchEverything', { words: text })
    setFound(answer.ok ? answer.value : undefined)
    setProblem(answer.ok ? undefined : answer.problem)
  }
  return (
    <Page title={words.search}>
      <SearchField label={words.words} hint={words.searchLead} value={text} onChange={setText} onSearch={() => void look()} inputRef={input} />
      <ProblemBanner problem={problem} />
      <div aria-live="polite">{found !== undefined && <Results found={found} />}</div>
    </Page>
  )
}
