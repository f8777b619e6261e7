import type { endAgency as end, takeBackEnding as takeBack } from '#contract/accountability.ts'
import { endAgency as decide, leaveToDesk } from '#domain/accountability/end-agency.ts'
import { takeBackEnding as decideToTakeBack } from '#domain/accountability/take-back-ending.ts'
import type { Day } from '#domain/shared/day.ts'
import { lastDayOf, momentAfter, toUtc } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findAgencyEnd, findAgencyHoldings, loadAgencyTerms, saveAgencyEnd, saveEndingTakenBack } from '#store/accountability/agency-end.ts'
import type { Handler, Work } from '../handler.ts'

/** How an agency's end stands for whoever changes it: its last day, where one is named. */
const endOf = async ({ tx, actor }: Work, agencyId: string) => {
  const found = await findAgencyEnd(tx, actor, agencyId)
  return found && { version: found.version, lastDay: found.endsAt === null ? null : lastDayOf(toUtc(found.endsAt)), successorId: found.successorId }
}

/** 機関の終了: refused unless somebody stands for its matters at every instant after it, and for all that its people hold. */
export const endAgency: Handler<typeof end> = async (work, input) => {
  const { tx, actor, now } = work
  // The terms first: whoever changed them meanwhile has changed the version that is looked at next.
  const terms = await loadAgencyTerms(tx, actor)
  const standing = await endOf(work, input.agencyId)
  if (standing === undefined) return refuse({ code: 'not_found' })
  if (standing.version !== input.version) return refuse({ code: 'stale_version', current: standing })
  const at = input.lastDay === null ? now : momentAfter(input.lastDay as Day)
  const decided = decide(terms, { ...input, at }, now)
  if (!decided.ok) return refuse({ code: decided.problem })
  const { held, desk } = await findAgencyHoldings(tx, { ...input, at })
  const left = leaveToDesk(held, desk)
  if (!left.ok) return refuse({ code: left.problem })
  const obstacle = await saveAgencyEnd(tx, input)
  if (obstacle === 'stale_version') return refuse({ code: 'stale_version', current: (await endOf(work, input.agencyId)) ?? standing })
  return obstacle === undefined ? ok({ agencyId: input.agencyId }) : refuse({ code: obstacle })
}

/** 終了の予定の取消し: the database looks once more while it holds the agencies still, for the day may come in the same instant. */
export const takeBackEnding: Handler<typeof takeBack> = async (work, { agencyId, version }) => {
  const { tx, actor, now } = work
  const terms = await loadAgencyTerms(tx, actor)
  const standing = await endOf(work, agencyId)
  if (standing === undefined) return refuse({ code: 'not_found' })
  if (standing.version !== version) return refuse({ code: 'stale_version', current: standing })
  const decided = decideToTakeBack(terms, agencyId, now)
  if (!decided.ok) return refuse({ code: decided.problem })
  const obstacle = await saveEndingTakenBack(tx, { agencyId, version })
  if (obstacle === 'stale_version') return refuse({ code: 'stale_version', current: (await endOf(work, agencyId)) ?? standing })
  return obstacle === undefined ? ok({ agencyId, lastDayBefore: standing.lastDay }) : refuse({ code: obstacle })
}
