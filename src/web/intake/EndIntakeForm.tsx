import { useState } from 'react'
import { OUTCOMES, type Outcome } from '#domain/intake/codes.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { intakeMessages } from './intake.messages.ts'

const CHOSEN_BY_HAND = OUTCOMES.filter((one) => one !== 'passed_on')

/** 結果を決める: one of the ways an intake may end. Passing on is not chosen: it follows from the confirmed referral. */
export const EndIntakeForm = ({ id, version, onEnded }: { readonly id: string; readonly version: number; readonly onEnded: () => void }) => {
  const words = useMessages(intakeMessages)
  const labels = useMessages(outcomeLabels)
  const ending = useAct('endIntake')
  const [outcome, setOutcome] = useState<Outcome | ''>('kept')
  const [householdName, setHouseholdName] = useState('')
  const [watchedBy, setWatchedBy] = useState('')
  const [note, setNote] = useState('')
  const opensCase = outcome === 'kept' || outcome === 'escalated'
  const own = {
    referral_not_confirmed: words.referralNotConfirmed, already_ended: words.alreadyEnded, emergency_needs_a_note: words.emergencyNeedsNote,
    watch_needs_a_watcher: words.watchNeedsWatcher, household_name_needed: words.householdNeeded,
  }
  const decide = async (): Promise<void> => {
    if (outcome === '') return
    const ended = await ending.run({ id, version, outcome, note, watchedBy, ...(opensCase ? { householdName } : {}) })
    if (ended !== undefined) onEnded()
  }
  return (
    <Card title={words.end}>
      <p className="quiet">{words.endLead}</p>
      <ProblemBanner problem={ending.problem} own={own} />
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void decide() }}>
        <Select label={words.outcome} name="outcome" value={outcome} options={optionsFrom(CHOSEN_BY_HAND, labels)} onChange={setOutcome} />
        {opensCase && <TextField label={words.householdName} name="householdName" value={householdName} onChange={setHouseholdName} />}
        {outcome === 'watched' && <TextField label={words.watchedBy} name="watchedBy" value={watchedBy} onChange={setWatchedBy} />}
        <TextArea label={words.note} name="note" value={note} onChange={setNote} onSend={() => void decide()} rows={2} />
        <div className="bar"><Button type="submit" kind="primary">{words.decide}</Button></div>
      </form>
    </Card>
  )
}
