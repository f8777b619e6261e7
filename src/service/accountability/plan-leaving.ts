import type { planLeaving as plan, takeBackLeaving as takeBack } from '#contract/accountability.ts'
import { takeBackLeaving as decide, type PostEnd } from '#domain/accountability/take-back-leaving.ts'
import { lastDayOf as lastDayBefore, toUtc } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findHoldings } from '#store/accountability/ending.ts'
import { findKnownEnd, saveLastDay, savePlanTakenBack, type KnownEnd } from '#store/accountability/known-end.ts'
import type { Handler } from '../handler.ts'

const momentOf = (stored: string | null) => (stored === null ? undefined : toUtc(stored))

/** The last day of a post as it stands, for the journal. */
const lastDayOf = ({ endsAt }: KnownEnd) => (endsAt === null ? null : lastDayBefore(toUtc(endsAt)))

/** 離任の予定: the day is set and the successor named in one, under the same lock. */
export const planLeaving: Handler<typeof plan> = async ({ tx }, input) => {
  const held = await findHoldings(tx, input.membershipId)
  if (held === undefined) return refuse({ code: 'not_found' })
  const lastDayBefore = lastDayOf(await findKnownEnd(tx, input.membershipId))
  const obstacle = await saveLastDay(tx, input)
  if (obstacle === 'stale_version') return refuse({ code: 'stale_version', current: held })
  return obstacle === undefined ? ok({ membershipId: input.membershipId, lastDayBefore }) : refuse({ code: obstacle })
}

const endOf = ({ endsAt, plan: planned }: KnownEnd): PostEnd => ({
  endsAt: momentOf(endsAt),
  plan: planned === null ? undefined : { endsOtherwiseAt: momentOf(planned.endsOtherwiseAt) },
})

/** 離任の予定の取消し: the database looks once more while it holds the post still, for the day may come in the same instant. */
export const takeBackLeaving: Handler<typeof takeBack> = async ({ tx, actor, now }, { membershipId, version }) => {
  // The end first: whoever changed it meanwhile has changed the version that is looked at next.
  const known = await findKnownEnd(tx, membershipId)
  const held = await findHoldings(tx, membershipId)
  if (held === undefined) return refuse({ code: 'not_found' })
  if (held.version !== version) return refuse({ code: 'stale_version', current: held })
  if (membershipId === actor.membershipId) return refuse({ code: 'your_own' })
  const decided = decide(endOf(known), now)
  if (!decided.ok) return refuse({ code: decided.problem })
  const obstacle = await savePlanTakenBack(tx, { membershipId, version })
  if (obstacle === 'stale_version') return refuse({ code: 'stale_version', current: held })
  return obstacle === undefined ? ok({ membershipId, lastDayBefore: lastDayOf(known) }) : refuse({ code: obstacle })
}
