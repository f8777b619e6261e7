import type { endMembership as contract, getHoldings as holdings } from '#contract/accountability.ts'
import { endMembership as decide } from '#domain/accountability/end-membership.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findHoldings, findSuccessor, saveMembershipEnd } from '#store/accountability/ending.ts'
import type { Handler } from '../handler.ts'

/** 離任前の確認. */
export const getHoldings: Handler<typeof holdings> = async ({ tx }, input) => {
  const held = await findHoldings(tx, input.membershipId)
  return held === undefined ? refuse({ code: 'not_found' }) : ok(held)
}

/** 離任: the database looks once more under lock, so that nothing given in the same instant is left behind. */
export const endMembership: Handler<typeof contract> = async ({ tx }, input) => {
  const held = await findHoldings(tx, input.membershipId)
  if (held === undefined) return refuse({ code: 'not_found' })
  if (held.version !== input.version) return refuse({ code: 'stale_version', current: held })
  const successor = input.successorId === undefined ? undefined : await findSuccessor(tx, input.membershipId, input.successorId)
  const decided = decide(held, successor)
  if (!decided.ok) return refuse({ code: decided.problem })
  const obstacle = await saveMembershipEnd(tx, input.membershipId, input.successorId)
  return obstacle === undefined ? ok({ membershipId: input.membershipId }) : refuse({ code: obstacle })
}
