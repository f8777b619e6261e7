import { useState } from 'react'
import { hasEnded, sideOf, type ReferralMove, type ReferralStatus } from '#domain/referral/status.ts'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { moveLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { asksFirst, draftOf, inputOf, type MoveDraft } from './move-draft.ts'
import { MoveFields } from './MoveFields.tsx'
import { movingMessages, referralMessages } from './referral.messages.ts'
import { useSheetProblems } from './use-sheet-problems.ts'

type Referral = AnswerFor<'getReferral'>
type Standing = { readonly version: number; readonly status: ReferralStatus; readonly returnNote: string | null; readonly nextStep: string | null; readonly firstContactNote: string }

const useMove = (referral: Referral, onMoved: () => void) => {
  const words = useMessages(movingMessages)
  const status = useMessages(statusLabels)
  const say = useNotice()
  const moving = useAct('moveReferral')
  const make = async (draft: MoveDraft, version = referral.version): Promise<void> => {
    const moved = await moving.run(inputOf(draft, { id: referral.id, version }, dayInTokyo(instantFrom(Date.now()))))
    if (moved === undefined) return
    say({ text: words.moved({ status: status[moved.status] }) })
    onMoved()
  }
  return { ...moving, make }
}

/** Somebody else moved it first: what I meant to do beside how it stands now. */
const Conflict = (props: { readonly draft: MoveDraft; readonly theirs: Standing; readonly onKeepMine: () => void; readonly onTakeTheirs: () => void }) => {
  const words = { ...useMessages(referralMessages), ...useMessages(movingMessages) }
  const moves = useMessages(moveLabels)
  const status = useMessages(statusLabels)
  const { draft, theirs } = props
  const note = [theirs.returnNote ?? '', theirs.firstContactNote].filter((line) => line !== '').join('\n')
  return (
    <Comparison
      texts={[
        { name: words.status, mine: moves[draft.move], theirs: status[theirs.status] },
        { name: words.note, mine: draft.note, theirs: note },
        { name: words.nextStep, mine: draft.nextStep, theirs: theirs.nextStep ?? '' },
      ]}
      onKeepMine={props.onKeepMine}
      onTakeTheirs={props.onTakeTheirs}
    />
  )
}

const MoveButtons = ({ referral, onChoose }: { readonly referral: Referral; readonly onChoose: (move: ReferralMove) => void }) => {
  const labels = useMessages(moveLabels)
  const kindOf = (move: ReferralMove, n: number) => (n === 0 && move !== 'withdraw' ? 'primary' : 'secondary')
  return (
    <div className="bar">
      {referral.moves.map((move, n) => <Button key={move} kind={kindOf(move, n)} onClick={() => onChoose(move)}>{labels[move]}</Button>)}
    </div>
  )
}

const Waiting = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(movingMessages)
  if (hasEnded(referral.status)) return <p>{words.ended}</p>
  const who = referral.mine === 'sender' ? referral.toName : referral.fromAgencyName
  return referral.moves.length === 0 || (referral.mine === 'sender' && referral.moves.every((move) => move === 'withdraw')) ? <p>{words.waitsForOther({ who })}</p> : null
}

/** 次の動き: the moves that are possible now and ours to make. What a move needs is asked for before it is made. */
export const MovePanel = ({ referral, onMoved }: { readonly referral: Referral; readonly onMoved: () => void }) => {
  const words = useMessages(movingMessages)
  const labels = useMessages(moveLabels)
  const [draft, setDraft] = useState<MoveDraft | undefined>(undefined)
  const moving = useMove(referral, () => { setDraft(undefined); onMoved() })
  const own = { ...useSheetProblems(), next_step_needed: words.nextStepNeeded, reason_needed: words.reasonNeeded, not_possible_now: words.notPossible, not_your_side: words.notYours, met_in_future: words.metInFuture }
  const choose = (move: ReferralMove): void => {
    const chosen = draftOf(move, referral.isOutside)
    setDraft(chosen)
    if (!asksFirst(move, referral.isOutside && sideOf(move) === 'receiver')) void moving.make({ ...chosen, channel: 'screen' })
  }
  const forget = (): void => { setDraft(undefined); moving.forget() }
  const isAsking = draft !== undefined && asksFirst(draft.move, referral.isOutside && sideOf(draft.move) === 'receiver')
  const theirs = moving.problem?.code === 'stale_version' ? (moving.problem.current as Standing) : undefined
  return (
    <Card title={words.next}>
      {theirs !== undefined && draft !== undefined ? (
        <Conflict draft={draft} theirs={theirs} onKeepMine={() => void moving.make(draft, theirs.version)} onTakeTheirs={() => { forget(); onMoved() }} />
      ) : (
        <ProblemBanner problem={moving.problem} own={own} />
      )}
      <Waiting referral={referral} />
      {referral.isOutside && referral.mine === 'sender' && referral.moves.length > 0 && <p className="quiet">{words.outsideHint}</p>}
      {isAsking ? (
        <form className="stack" onSubmit={(event) => { event.preventDefault(); void moving.make(draft) }}>
          <MoveFields draft={draft} isOutside={referral.isOutside} put={(change) => setDraft({ ...draft, ...change })} />
          <div className="bar">
            <Button type="submit" kind="primary" isDisabled={moving.isActing}>{`${labels[draft.move]}：${words.go}`}</Button>
            <Button onClick={forget}>{words.cancel}</Button>
          </div>
        </form>
      ) : (
        <MoveButtons referral={referral} onChoose={choose} />
      )}
    </Card>
  )
}
