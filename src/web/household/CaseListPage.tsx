import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { householdMessages } from './household.messages.ts'
import { scrollsByKeys } from '../app/scrolls-by-keys.ts'

const REACHES = ['mine', 'all'] as const

/** 世帯の一覧. */
export const CaseListPage = () => {
  const words = useMessages(householdMessages)
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const reach = search.reach === 'all' ? 'all' : 'mine'
  const { answer, problem } = useAsk('listCases', { reach })
  return (
    <div className="page">
      <title>{words.listTitle}</title>
      <h1>{words.listTitle}</h1>
      <search className="bar" aria-label={words.reach}>
        {REACHES.map((one) => (
          <button key={one} type="button" className="button button-small" aria-pressed={one === reach} onClick={() => void navigate({ to: '/cases', search: { reach: one } })}>{words[one]}</button>
        ))}
      </search>
      <ProblemBanner problem={problem} />
      {answer?.cases.length === 0 && <p>{words.none}</p>}
      {answer !== undefined && answer.cases.length > 0 && (
        <section className="scroll" aria-label={words.listTitle} {...scrollsByKeys}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.household}</th>
                <th scope="col">{words.title}</th>
                <th scope="col">{words.standing}</th>
                <th scope="col">{words.lastContact}</th>
                <th scope="col">{words.agency}</th>
              </tr>
            </thead>
            <tbody>
              {answer.cases.map((one) => (
                <tr key={one.caseId}>
                  <td><Link to="/cases/$id" params={{ id: one.caseId }}>{one.householdName}</Link></td>
                  <td>{one.title}</td>
                  <td><span className={`badge badge-${one.standing}`}>{words[one.standing]}</span></td>
                  <td>{one.lastContactOn}</td>
                  <td>{one.agencyName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
