import { useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { leftBehind, type LeftBehind } from '#domain/referral/left-behind.ts'
import { hrefOf, useGo } from '../app/address.ts'
import { ask, COULD_NOT_BE_ASKED, type AnswerFor } from '../app/api.ts'
import type { Origin } from './sheet-state.ts'

type Begun = { readonly facts: Origin['facts']; readonly asked: LeftBehind | undefined; readonly meant: readonly LeftBehind[] }

/** A draft that is sent from its own page: what could travel is asked for then, and what somebody may have forgotten is asked about before it leaves. */
export const useDraftLeaving = (draft: AnswerFor<'getReferral'>, onSend: () => void) => {
  const go = useGo()
  const [begun, setBegun] = useState<Begun | undefined>(undefined)
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  const goOn = (facts: Origin['facts'], meant: readonly LeftBehind[]): void => {
    const asked = leftBehind(facts, draft.facts).find((one) => !meant.includes(one))
    setBegun(asked && { facts, asked, meant })
    if (asked === undefined) onSend()
  }
  const send = async (): Promise<void> => {
    // Whoever may not read where it came from is asked nothing: they have nothing to mark.
    const origin = draft.matterId === null ? undefined : await ask('getReferralOrigin', { matterId: draft.matterId })
    // Nobody knows then what could be marked: it leaves once that was asked.
    const unasked = origin?.ok === false && COULD_NOT_BE_ASKED.includes(origin.problem.code) ? origin.problem : undefined
    // It was pressed, and is to be pressed again: nothing is read anew by itself here.
    setProblem(unasked?.code === 'unreachable_reading' ? { code: 'unreachable' } : unasked)
    if (unasked === undefined) goOn(origin?.ok === true ? origin.value.facts : [], [])
  }
  const dialog = {
    asked: begun?.asked, facts: begun?.facts ?? [], travelling: draft.facts, onBack: () => setBegun(undefined),
    onMark: () => go(hrefOf(`/referrals/${draft.id}/edit`, { tell: 'name' })),
    onTell: () => go(hrefOf(`/referrals/${draft.id}/edit`, { tell: begun?.asked === 'mayContact' ? 'mayContact' : 'consideration' })),
    onSend: () => begun?.asked !== undefined && goOn(begun.facts, [...begun.meant, begun.asked]),
  }
  return { send, dialog, problem }
}
