import { ok, refuse, type Result } from '../shared/result.ts'
import type { Outcome } from './codes.ts'

/** An intake that stands open, as far as ending it is concerned. */
export type OpenIntake = { readonly outcome: Outcome | undefined; readonly hasConfirmedReferral: boolean }

/** How somebody wants to end it. */
export type Ending = { readonly outcome: Outcome; readonly note: string; readonly watchedBy: string }

/** Why it cannot end like that. */
export type EndProblem = 'already_ended' | 'referral_not_confirmed' | 'emergency_needs_a_note' | 'watch_needs_a_watcher'

/**
 * Ends an intake in exactly one of the six ways. 「つないだ」 is only true once the first contact at the other agency is
 * confirmed; 見守り needs somebody who watches; an emergency says what was done.
 */
export const endIntake = (intake: OpenIntake, ending: Ending): Result<Ending, EndProblem> => {
  if (intake.outcome !== undefined) return refuse('already_ended')
  if (ending.outcome === 'passed_on' && !intake.hasConfirmedReferral) return refuse('referral_not_confirmed')
  if (ending.outcome === 'emergency' && ending.note.trim() === '') return refuse('emergency_needs_a_note')
  if (ending.outcome === 'watched' && ending.watchedBy.trim() === '') return refuse('watch_needs_a_watcher')
  return ok(ending)
}
