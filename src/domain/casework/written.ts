import { isAhead } from '../shared/ahead.ts'
import type { Instant } from '../shared/instant.ts'
import { isBlank } from '../shared/text-limits.ts'

/** What a contact record must be before it is fixed. */
export type WrittenRecord = { readonly facts: string; readonly ownWords: string; readonly happenedAt: Instant; readonly now: Instant }

/** Why a record cannot be fixed (記録にならない理由): nothing was heard or seen, or it has not happened yet. A contact of tomorrow is a task, not a record. */
export const recordProblem = ({ facts, ownWords, happenedAt, now }: WrittenRecord): 'nothing_written' | 'happens_ahead' | undefined => {
  if (isBlank(facts) && isBlank(ownWords)) return 'nothing_written'
  return isAhead(happenedAt, now) ? 'happens_ahead' : undefined
}
