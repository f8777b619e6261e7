import { useState } from 'react'
import { goneOnWith, standsStill } from '#domain/referral/gone-on.ts'
import { hasEnded, sideOf, type ReferralMove } from '#domain/referral/status.ts'
import { formatList } from '#i18n/format.ts'
import { moveLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { Form } from '#ui/Form.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNamed } from '#ui/language/use-named.ts'
import { useNotice } from '#ui/Notices.tsx'
import { AskBeforeLeaving } from '../app/AskBeforeLeaving.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { asksForGoingAlong } from '#domain/referral/going-along.ts'
import { CoordinatorMoves } from './CoordinatorMoves.tsx'
import { LeftBehindDialog } from './LeftBehindDialog.tsx'
import { asksFirst, draftOf, inputOf, type MoveDraft } from './move-draft.ts'
import { MoveFields } from './MoveFields.tsx'
import { movingMessages, referralMessages } from './referral.messages.ts'
import { useDraftLeaving } from './use-draft-leaving.ts'
import { useSheetProblems } from './use-sheet-problems.ts'

type Referral = AnswerFor<'getReferral'>
/** A move being prepared, and how the referral stood when somebody set about it. */
type Begun = { readonly draft: MoveDraft; readonly version: number }

const useMove = (id: string, onMoved: () => void) => {
  const words = useMessages(movingMessages)
  const status = useMessages(statusLabels)
  const say = useNotice()
  const moving = useAct('moveReferral')
  const make = async ({ draft, version }: Begun): Promise<void> => {
    const moved = await moving.run(inputOf(draft, { id, version }))
    if (moved === undefined) return
    say({ text: words.moved({ status: status[moved.status] }) })
    onMoved()
  }
  return { ...moving, make }
}

/** Somebody else moved it first: what I meant to do beside how it stands now. */
const Conflict = (props: { readonly draft: MoveDraft; readonly theirs: Referral; readonly isByOneself: boolean; readonly onKeepMine: () => void; readonly onTakeTheirs: () => void }) => {
  const words = { ...useMessages(referralMessages), ...useMessages(movingMessages) }
  const moves = useMessages(moveLabels)
  const status = useMessages(statusLabels)
  const { draft, theirs } = props
  const note = [theirs.returnNote ?? '', theirs.firstContactNote].filter((line) => line !== '').join('\n')
  return (
    <Comparison
      isByOneself={props.isByOneself}
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

const BACKWARD: readonly ReferralMove[] = ['reopen', 'return', 'withdraw']

/** The way on in one line, the way back in a line of its own: it stands in the same place whatever the state. */
const MoveButtons = ({ referral, onChoose }: { readonly referral: Referral; readonly onChoose: (move: ReferralMove) => void }) => {
  const labels = useMessages(moveLabels)
  const [on, back] = [referral.moves.filter((move) => !BACKWARD.includes(move)), referral.moves.filter((move) => BACKWARD.includes(move))]
  return [on, back].filter((moves) => moves.length > 0).map((moves) => (
    <div key={moves === on ? 'on' : 'back'} className="bar">
      {moves.map((move, n) => <Button key={move} kind={moves === on && n === 0 ? 'primary' : 'secondary'} onClick={() => onChoose(move)}>{labels[move]}</Button>)}
    </div>
  ))
}

const Waiting = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(movingMessages)
  const { locale } = useLanguage()
  if (referral.status === 'returned' && !referral.isSettled) {
    const holder = { who: formatList(locale, referral.heldBy.map((one) => one.name)) }
    const onward = goneOnWith(referral.id, referral.attempts)
    if (onward !== undefined) return <p><a href={`/referrals/${onward.id}`}>{words.goneOn({ n: onward.attempt, to: onward.toName })}</a></p>
    // Whoever gave it back reads who holds it; what comes next may be none of what they read.
    if (referral.mine === 'receiver' && referral.takenUp === null) return <p>{words.heldByOther(holder)}</p>
    return <p>{referral.takenUp === null ? words.heldAgain(holder) : words.heldSinceTakenUp(holder)}</p>
  }
  if (referral.mine === 'sender' && referral.takenUp === null && standsStill(referral)) return <p>{words.takenBack}</p>
  if (hasEnded(referral.status)) return <p>{words.ended}</p>
  // Whoever stands on neither side reads whose turn it is, as the two sides do.
  const who = referral.status === 'met' ? referral.fromAgencyName : referral.toName
  return referral.moves.length === 0 || (referral.mine === 'sender' && referral.moves.every((move) => move === 'withdraw')) ? <p>{words.waitsForOther({ who })}</p> : null
}

const asks = (referral: Referral, move: ReferralMove): boolean =>
  asksFirst(move, {
    isFromOutside: referral.isOutside && sideOf(move) === 'receiver',
    isGoingAlongOpen: asksForGoingAlong({ warmHandover: referral.warmHandover, goneAlong: referral.goneAlong ?? undefined }),
    asksRest: referral.asksRest,
  })

/** 次の動き: the moves that are possible now and ours to make. What a move needs is asked for before it is made. */
export const MovePanel = ({ referral, onMoved }: { readonly referral: Referral; readonly onMoved: () => void }) => {
  const words = useMessages(movingMessages)
  const labels = useMessages(moveLabels)
  const named = useNamed()
  const [begun, setBegun] = useState<Begun | undefined>(undefined)
  const moving = useMove(referral.id, () => { setBegun(undefined); onMoved() })
  const own = {
    ...useSheetProblems(), next_step_needed: words.nextStepNeeded, reason_needed: words.reasonNeeded, fitting_unclear: words.fittingUnclear, not_possible_now: words.notPossible,
    not_your_side: words.notYours, met_in_future: words.metInFuture, going_along_needed: words.goingAlongNeeded,
  }
  const make = (move: ReferralMove): void => {
    const chosen = { draft: draftOf(move, referral.isOutside), version: referral.version }
    setBegun(chosen)
    if (!asks(referral, move)) void moving.make({ ...chosen, draft: { ...chosen.draft, channel: 'screen' } })
  }
  const leaving = useDraftLeaving(referral, () => make('send'))
  const choose = (move: ReferralMove): void => (move === 'send' ? void leaving.send() : make(move))
  const forget = (): void => { setBegun(undefined); moving.forget() }
  const draft = begun?.draft
  const isAsking = draft !== undefined && asks(referral, draft.move)
  const theirs = moving.standing
  return (
    <Card title={words.next}>
      <LeftBehindDialog {...leaving.dialog} />
      {theirs !== undefined && draft !== undefined ? (
        <Conflict
          draft={draft} theirs={theirs} isByOneself={moving.isByOneself}
          onKeepMine={() => void moving.make({ draft, version: theirs.version })} onTakeTheirs={() => { forget(); onMoved() }}
        />
      ) : (
        <ProblemBanner problem={leaving.problem ?? moving.problem} own={own} />
      )}
      <Waiting referral={referral} />
      <CoordinatorMoves referral={referral} />
      {referral.isOutside && referral.mine === 'sender' && referral.moves.length > 0 && <p className="quiet">{words.outsideHint}</p>}
      {isAsking && begun !== undefined ? (
        <Form takesFocus onSend={() => void moving.make(begun)}>
          <AskBeforeLeaving texts={[draft.note, draft.nextStep, draft.fittingOutside, draft.answeredBy]} />
          <MoveFields draft={draft} referral={referral} put={(change) => setBegun({ ...begun, draft: { ...draft, ...change } })} />
          <div className="bar">
            <Button type="submit" kind="primary" keys="mod+Enter" isDisabled={moving.isActing}>{named(labels[draft.move], words.go)}</Button>
            <Button onClick={forget}>{words.cancel}</Button>
          </div>
        </Form>
      ) : (
        <MoveButtons referral={referral} onChoose={choose} />
      )}
    </Card>
  )
}
