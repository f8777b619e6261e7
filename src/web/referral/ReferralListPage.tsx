import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { referralMessages, statusLabels } from './referral.messages.ts'
import { scrollsByKeys } from '../app/scrolls-by-keys.ts'

const BOXES = ['incoming', 'outgoing', 'returned', 'done'] as const

/** つなぎの一覧: what waits on us and what we wait for. */
export const ReferralListPage = () => {
  const words = useMessages(referralMessages)
  const status = useMessages(statusLabels)
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const box = BOXES.find((one) => one === search.box) ?? 'incoming'
  const { answer, problem } = useAsk('listReferrals', { box })
  return (
    <div className="page">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <search className="bar" aria-label={words.box}>
        {BOXES.map((one) => (
          <button key={one} type="button" className="button button-small" aria-pressed={one === box} onClick={() => void navigate({ to: '/referrals', search: { box: one } })}>
            {words[one]}
          </button>
        ))}
      </search>
      <ProblemBanner problem={problem} />
      {answer?.referrals.length === 0 && <p>{words.none}</p>}
      {answer !== undefined && answer.referrals.length > 0 && (
        <section className="scroll" aria-label={words.title} {...scrollsByKeys}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.need}</th>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.to}</th>
                <th scope="col">{words.status}</th>
                <th scope="col">{words.due}</th>
              </tr>
            </thead>
            <tbody>
              {answer.referrals.map((one) => (
                <tr key={one.id}>
                  <td><Link to="/referrals/$id" params={{ id: one.id }}>{one.need}</Link></td>
                  <td>{one.fromAgencyName}</td>
                  <td>{one.toName}</td>
                  <td>{status[one.status]}</td>
                  <td>
                    {one.contactDueOn ?? one.answerDueOn}{' '}
                    {one.daysOverdue !== null && one.daysOverdue > 0 && <span className="badge badge-immediate">{words.overdue({ n: one.daysOverdue })}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
