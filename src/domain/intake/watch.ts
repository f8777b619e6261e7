import type { Day } from '../shared/day.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { Outcome } from './codes.ts'
import { isStillToCome, problemOfNeeds, type NeedsPassedOn } from './end.ts'

/** An intake as far as watching over (見守り) is concerned. */
export type WatchedIntake = { readonly outcome: Outcome | undefined; readonly isOver: boolean; readonly needs: NeedsPassedOn; readonly today: Day }

/** A look at somebody who is watched: how they are, and when somebody looks again; without a day the watch is over. */
export type Look = { readonly note: string; readonly nextOn: string | undefined }

/** Why it cannot be written down like that. */
export type LookProblem = 'not_watched' | 'watch_is_over' | 'look_needs_a_note' | 'watch_needs_a_day' | 'referral_under_way'

/** Writes a look down (見守りの様子). The watch goes on until another day, or is over; then no need of it may be on its way. */
export const lookAfter = (intake: WatchedIntake, look: Look): Result<{ readonly isOver: boolean }, LookProblem> => {
  if (intake.outcome !== 'watched') return refuse('not_watched')
  if (intake.isOver) return refuse('watch_is_over')
  if (isBlank(look.note)) return refuse('look_needs_a_note')
  if (look.nextOn !== undefined) return isStillToCome(look.nextOn, intake.today) ? ok({ isOver: false }) : refuse('watch_needs_a_day')
  return problemOfNeeds(intake.needs, look.note) === undefined ? ok({ isOver: true }) : refuse('referral_under_way')
}
