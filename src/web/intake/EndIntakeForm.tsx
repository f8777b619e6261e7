import { useState } from 'react'
import { OUTCOMES, type Outcome } from '#domain/intake/codes.ts'
import type { Problem } from '#contract/problem.ts'
import { act, newKey } from '../app/api.ts'
import { ChoiceField, LineField } from '../app/Fields.tsx'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { TextArea } from '../app/TextArea.tsx'
import { outcomeLabels } from './code-labels.messages.ts'
import { intakeMessages } from './intake.messages.ts'

const CHOSEN_BY_HAND = OUTCOMES.filter((one) => one !== 'passed_on')

/** 結果を決める: one of the ways an intake may end. Passing on is not chosen: it follows from the confirmed referral. */
export const EndIntakeForm = ({ id, version, onEnded }: { readonly id: string; readonly version: number; readonly onEnded: () => void }) => {
  const words = useMessages(intakeMessages)
  const labels = useMessages(outcomeLabels)
  const [key] = useState(newKey)
  const [outcome, setOutcome] = useState<Outcome | ''>('kept')
  const [householdName, setHouseholdName] = useState('')
  const [watchedBy, setWatchedBy] = useState('')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  const opensCase = outcome === 'kept' || outcome === 'escalated'
  const own = {
    referral_not_confirmed: words.referralNotConfirmed, already_ended: words.alreadyEnded, emergency_needs_a_note: words.emergencyNeedsNote,
    watch_needs_a_watcher: words.watchNeedsWatcher, household_name_needed: words.householdNeeded,
  }
  const decide = async (): Promise<void> => {
    if (outcome === '') return
    const answer = await act('endIntake', { id, version, outcome, note, watchedBy, ...(opensCase ? { householdName } : {}) }, problem === undefined ? key : newKey())
    if (answer.ok) onEnded()
    else setProblem(answer.problem)
  }
  return (
    <section className="card no-print" aria-labelledby="end-intake">
      <h2 id="end-intake">{words.end}</h2>
      <p className="quiet">{words.endLead}</p>
      <ProblemBanner problem={problem} own={own} />
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void decide() }}>
        <ChoiceField label={words.outcome} name="outcome" value={outcome} options={CHOSEN_BY_HAND} labels={labels} onChange={setOutcome} />
        {opensCase && <LineField label={words.householdName} name="householdName" value={householdName} onChange={setHouseholdName} />}
        {outcome === 'watched' && <LineField label={words.watchedBy} name="watchedBy" value={watchedBy} onChange={setWatchedBy} />}
        <TextArea label={words.note} name="note" value={note} onChange={setNote} rows={2} />
        <button type="submit" className="button button-primary">{words.decide}</button>
      </form>
    </section>
  )
}
