import type { endMembership as contract, getHoldings as holdings, listHolders as holders } from '#contract/accountability.ts'
import { endMembership as decide, mayBeEnded, type Successor } from '#domain/accountability/end-membership.ts'
import { lastDayOf, toUtc } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { countHeldMatters, findHoldings, findSuccessor, isLastAdministrator, listHeldMatters, listHoldersInOffice, saveMembershipEnd, type Share } from '#store/accountability/ending.ts'
import { findKnownEnd } from '#store/accountability/known-end.ts'
import type { Handler, Work } from '../handler.ts'

const UNFIT: Successor = { isFit: false, isCoordinator: false }

/** 担い手と持っているもの. */
export const listHolders: Handler<typeof holders> = async ({ tx }) =>
  ok({
    holders: (await listHoldersInOffice(tx)).map(({ endsAt, successorName, isPlanned, endsOtherwiseAt, ...one }) => ({
      ...one, end: endsAt === null ? null : { lastDay: lastDayOf(toUtc(endsAt)), successorName, plan: isPlanned ? { endsOtherwiseAt } : null },
    })),
  })

/** 離任前の確認. */
export const getHoldings: Handler<typeof holdings> = async ({ tx, actor }, { membershipId }) => {
  const held = await findHoldings(tx, membershipId)
  if (held === undefined) return refuse({ code: 'not_found' })
  const matters = await listHeldMatters(tx, actor, membershipId)
  return ok({ ...held, ...(await findKnownEnd(tx, membershipId)), matters, hiddenMatters: (await countHeldMatters(tx, membershipId)) - matters.length })
}

const successorsOf = async ({ tx }: Work, leaver: string, shares: readonly Share[]): Promise<readonly Successor[]> => {
  const found: Successor[] = []
  for (const { matterId, successorId } of shares) found.push((await findSuccessor(tx, leaver, successorId, { matterId })) ?? UNFIT)
  return found
}

/** 離任: the database looks once more under lock, so that nothing given in the same instant is left behind. */
export const endMembership: Handler<typeof contract> = async (work, input) => {
  const { tx, actor } = work
  const { membershipId: leaver, successorId, shares, drafts } = input
  const givenAway = shares.map((share) => share.matterId)
  const rest = await findHoldings(tx, leaver, givenAway)
  if (rest === undefined) return refuse({ code: 'not_found' })
  if (rest.version !== input.version) return refuse({ code: 'stale_version', current: rest })
  const allowed = mayBeEnded({ isOneself: leaver === actor.membershipId, isLastAdministrator: await isLastAdministrator(tx, leaver) })
  if (!allowed.ok) return refuse({ code: allowed.problem })
  const successor = successorId === undefined ? undefined : ((await findSuccessor(tx, leaver, successorId, { allBut: givenAway })) ?? UNFIT)
  const decided = decide(rest, successor, { shares: await successorsOf(work, leaver, shares), drafts })
  if (!decided.ok) return refuse({ code: decided.problem })
  const obstacle = await saveMembershipEnd(tx, input, { successorId, shares, drafts })
  if (obstacle === 'stale_version') return refuse({ code: obstacle, current: (await findHoldings(tx, leaver)) ?? rest })
  return obstacle === undefined ? ok({ membershipId: leaver }) : refuse({ code: obstacle })
}
