import { useState } from 'react'
import { RETURN_REASONS, type ReturnReason } from '#domain/referral/return.ts'
import { sideOf, statusAfter, type ReferralMove, type ReferralStatus } from '#domain/referral/status.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
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
  const moving = useAct('moveReferral')
  const moves = MOVES.filter((move) => isOpenTo(move, standing))
  if (moves.length === 0) return null
  const label = { receive: words.receive, accept: words.accept, meet: words.meet, confirm: words.confirm, return: words.giveBack, withdraw: words.withdraw }
  const make = async (move: (typeof MOVES)[number]): Promise<void> => {
    const moved = await moving.run({ id: standing.id, version: standing.version, move, note, nextStep, ...(reason === '' ? {} : { returnReason: reason }) })
    if (moved !== undefined) onMoved()
  }
  return (
    <section className="card no-print" aria-label={words.status}>
      <ProblemBanner problem={moving.problem} own={{ next_step_needed: words.nextStepNeeded, reason_needed: words.reasonNeeded }} />
      <div className="grid">
        <TextField label={words.note} name="note" value={note} onChange={setNote} />
        {moves.includes('return') && <Select label={words.reason} name="reason" value={reason} options={optionsFrom(RETURN_REASONS, reasons)} none="—" onChange={setReason} />}
        {moves.includes('return') && <TextField label={words.nextStep} name="nextStep" value={nextStep} onChange={setNextStep} />}
      </div>
      <div className="bar">
        {moves.map((move, n) => (
          <Button key={move} kind={n === 0 ? 'primary' : 'secondary'} onClick={() => void make(move)}>{label[move]}</Button>
        ))}
      </div>
    </section>
  )
}
