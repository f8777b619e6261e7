import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { useLocale, useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { outcomeLabels, urgencyLabels } from './code-labels.messages.ts'
import { intakeMessages } from './intake.messages.ts'
import { scrollsByKeys } from '../app/scrolls-by-keys.ts'

const STATES = ['open', 'ended', 'all'] as const

/** 受付一覧: the view lives in the address, so that it can be kept and shared. */
export const IntakeListPage = () => {
  const words = useMessages(intakeMessages)
  const urgency = useMessages(urgencyLabels)
  const outcome = useMessages(outcomeLabels)
  const { locale } = useLocale()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const state = STATES.find((one) => one === search.state) ?? 'open'
  const { answer, problem } = useAsk('listIntakes', { state })
  const names = { open: words.stateOpen, ended: words.stateEnded, all: words.stateAll }
  return (
    <div className="page">
      <title>{words.listTitle}</title>
      <h1>{words.listTitle}</h1>
      <search className="bar" aria-label={words.state}>
        {STATES.map((one) => (
          <button key={one} type="button" className="button button-small" aria-pressed={one === state} onClick={() => void navigate({ to: '/intakes', search: { state: one } })}>
            {names[one]}
          </button>
        ))}
        <span className="quiet">{answer !== undefined && words.total({ n: answer.total })}</span>
      </search>
      <ProblemBanner problem={problem} />
      {answer?.intakes.length === 0 && <p>{words.none}</p>}
      {answer !== undefined && answer.intakes.length > 0 && (
        <section className="scroll" aria-label={words.listTitle} {...scrollsByKeys}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.urgency}</th>
                <th scope="col">{words.text}</th>
                <th scope="col">{words.received}</th>
                <th scope="col">{words.agency}</th>
                <th scope="col">{words.receivedBy}</th>
                <th scope="col">{words.outcome}</th>
                <th scope="col">{words.number}</th>
              </tr>
            </thead>
            <tbody>
              {answer.intakes.map((one) => (
                <tr key={one.id}>
                  <td><span className={`badge badge-${one.urgency}`}>{urgency[one.urgency]}</span></td>
                  <td><Link to="/intakes/$id" params={{ id: one.id }}>{one.text.slice(0, 60)}</Link></td>
                  <td>{formatMoment(locale, one.receivedAt as Instant)}</td>
                  <td>{one.agencyName}</td>
                  <td>{one.receivedByName}</td>
                  <td>{one.outcome === null ? words.stateOpen : outcome[one.outcome]}</td>
                  <td>{one.number}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
