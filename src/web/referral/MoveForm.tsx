import { useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { RETURN_REASONS, type ReturnReason } from '#domain/referral/return.ts'
import { sideOf, statusAfter, type ReferralMove, type ReferralStatus } from '#domain/referral/status.ts'
import { act } from '../app/api.ts'
import { ChoiceField, LineField } from '../app/Fields.tsx'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { referralMessages, returnLabels } from './referral.messages.ts'

const MOVES = ['receive', 'accept', 'meet', 'confirm', 'return', 'withdraw'] as const

type Standing = { readonly id: string; readonly version: number; readonly status: ReferralStatus; readonly mine: 'sender' | 'receiver' | 'neither'; readonly isOutside: boolean }

const isOpenTo = (move: ReferralMove, standing: Standing): boolean =>
  statusAfter(standing.status, move) !== undefined && (sideOf(move) === standing.mine || (standing.isOutside && standing.mine === 'sender'))

/** The moves that are possible now and ours to make. */
export const MoveForm = ({ standing, onMoved }: { readonly standing: Standing; readonly onMoved: () => void }) => {
  const words = useMessages(referralMessages)
  const reasons = useMessages(returnLabels)
  const [note, setNote] = useState('')
  const [nextStep, setNextStep] = useState('')
  const [reason, setReason] = useState<ReturnReason | ''>('')
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  const moves = MOVES.filter((move) => isOpenTo(move, standing))
  if (moves.length === 0) return null
  const label = { receive: words.receive, accept: words.accept, meet: words.meet, confirm: words.confirm, return: words.giveBack, withdraw: words.withdraw }
  const make = async (move: (typeof MOVES)[number]): Promise<void> => {
    const answer = await act('moveReferral', { id: standing.id, version: standing.version, move, note, nextStep, ...(reason === '' ? {} : { returnReason: reason }) })
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) onMoved()
  }
  return (
    <section className="card no-print" aria-label={words.status}>
      <ProblemBanner problem={problem} own={{ next_step_needed: words.nextStepNeeded, reason_needed: words.reasonNeeded }} />
      <div className="grid">
        <LineField label={words.note} name="note" value={note} onChange={setNote} />
        {moves.includes('return') && <ChoiceField label={words.reason} name="reason" value={reason} options={RETURN_REASONS} labels={reasons} none="—" onChange={setReason} />}
        {moves.includes('return') && <LineField label={words.nextStep} name="nextStep" value={nextStep} onChange={setNextStep} />}
      </div>
      <div className="bar">
        {moves.map((move, n) => (
          <button key={move} type="button" className={n === 0 ? 'button button-primary' : 'button'} onClick={() => void make(move)}>{label[move]}</button>
        ))}
      </div>
    </section>
  )
}
