import { Link } from '@tanstack/react-router'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { todayMessages } from '../today/today.messages.ts'
import { scrollsByKeys } from '../app/scrolls-by-keys.ts'

/** 行き場のない相談, each agency's load, and the proof that nothing was dropped. */
export const BoardPage = () => {
  const words = useMessages(todayMessages)
  const { answer, problem } = useAsk('listStrandedMatters', {})
  return (
    <div className="page">
      <title>{words.board}</title>
      <h1>{words.board}</h1>
      <p className="quiet">{words.boardLead}</p>
      <ProblemBanner problem={problem} />
      {answer !== undefined && (
        <>
          <p className="banner banner-info">{words.proof({ open: answer.proof.openMatters, dropped: answer.proof.withoutAgency + answer.proof.withTwoAgencies })}</p>
          <section className="scroll" aria-label={words.board} {...scrollsByKeys}>
            <table>
              <thead><tr><th scope="col">{words.need}</th><th scope="col">{words.holder}</th><th scope="col">{words.returned}</th><th scope="col">{words.unanswered}</th><th scope="col">{words.since}</th></tr></thead>
              <tbody>
                {answer.stranded.map((one) => (
                  <tr key={one.routeId}>
                    <td><Link to="/referrals/$id" params={{ id: one.lastReferralId }}>{one.need}</Link></td>
                    <td>{one.agencyName}</td><td>{one.returned}</td><td>{one.unanswered}</td><td>{one.sinceDays}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <h2>{words.load}</h2>
          <section className="scroll" aria-label={words.load} {...scrollsByKeys}>
            <table>
              <thead><tr><th scope="col">{words.holder}</th><th scope="col">{words.intakes}</th><th scope="col">{words.cases}</th><th scope="col">{words.referrals}</th></tr></thead>
              <tbody>{answer.load.map((one) => <tr key={one.agencyName}><td>{one.agencyName}</td><td>{one.intakes}</td><td>{one.cases}</td><td>{one.referrals}</td></tr>)}</tbody>
            </table>
          </section>
        </>
      )}
    </div>
  )
}
