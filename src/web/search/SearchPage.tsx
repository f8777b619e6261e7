import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { ask, type AnswerFor } from '../app/api.ts'
import { isComposing } from '../app/is-composing.ts'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { todayMessages } from '../today/today.messages.ts'

type Found = AnswerFor<'searchEverything'>

const Results = ({ found }: { readonly found: Found }) => {
  const words = useMessages(todayMessages)
  return (
    <div className="columns">
      <section>
        <h2>{`${words.persons}（${found.persons.length + found.masked.length}）`}</h2>
        <ul>
          {found.persons.map((one) => (
            <li key={one.personId}>
              {one.caseId === null ? one.name : <Link to="/cases/$id" params={{ id: one.caseId }}>{one.name}</Link>}{' '}
              <span className="quiet">{[one.kana, one.birthYear, one.householdName].filter(Boolean).join('　')}</span>
            </li>
          ))}
          {found.masked.map((one, n) => <li key={n}>{words.masked({ name: one.name, agency: one.askAgency })}</li>)}
        </ul>
      </section>
      <section>
        <h2>{`${words.intakes}（${found.intakes.length}）`}</h2>
        <ul>{found.intakes.map((one) => <li key={one.id}><Link to="/intakes/$id" params={{ id: one.id }}>{one.text.slice(0, 60)}</Link></li>)}</ul>
      </section>
      <section>
        <h2>{`${words.records}（${found.records.length}）`}</h2>
        <ul>{found.records.map((one) => <li key={one.id}><Link to="/cases/$id" params={{ id: one.caseId }}>{one.householdName}</Link> {one.facts}</li>)}</ul>
      </section>
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
    const answer = await ask('searchEverything', { words: text })
    setFound(answer.ok ? answer.value : undefined)
    setProblem(answer.ok ? undefined : answer.problem)
  }
  return (
    <div className="page">
      <title>{words.search}</title>
      <h1>{words.search}</h1>
      <search><form className="bar" onSubmit={(event) => { event.preventDefault(); if (text !== '') void look() }}>
        <label className="field">
          <span>{words.words}</span>
          <input ref={input} type="search" value={text} maxLength={100} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && isComposing(event)) event.preventDefault() }} />
        </label>
        <button type="submit" className="button button-primary">{words.search}</button>
      </form></search>
      <p className="quiet">{words.searchLead}</p>
      <ProblemBanner problem={problem} />
      <div aria-live="polite">{found !== undefined && <Results found={found} />}</div>
    </div>
  )
}
