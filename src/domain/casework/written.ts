import { addMinutes, type Instant } from '../shared/instant.ts'
import { isBlank } from '../shared/text-limits.ts'

/** What a contact record must be before it is fixed. */
export type WrittenRecord = { readonly facts: string; readonly ownWords: string; readonly happenedAt: Instant; readonly now: Instant }

/** Clocks of two machines may differ a little; a contact of tomorrow is a task, not a record. */
const SLACK_MINUTES = 10

/** Why a record cannot be fixed (記録にならない理由): nothing was heard or seen, or it has not happened yet. */
export const recordProblem = ({ facts, ownWords, happenedAt, now }: WrittenRecord): 'nothing_written' | 'happens_ahead' | undefined => {
  if (isBlank(facts) && isBlank(ownWords)) return 'nothing_written'
  return happenedAt > addMinutes(now, SLACK_MINUTES) ? 'happens_ahead' : undefined
}
