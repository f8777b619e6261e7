import type { nameSuccessor as contract } from '#contract/accountability.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findHoldings } from '#store/accountability/ending.ts'
import { saveSuccessor } from '#store/accountability/known-end.ts'
import type { Handler } from '../handler.ts'

/** 後任の指名: the database decides, while it holds the post still. */
export const nameSuccessor: Handler<typeof contract> = async ({ tx }, input) => {
  const held = await findHoldings(tx, input.membershipId)
  if (held === undefined) return refuse({ code: 'not_found' })
  const obstacle = await saveSuccessor(tx, input)
  if (obstacle === 'stale_version') return refuse({ code: 'stale_version', current: held })
  return obstacle === undefined ? ok({ membershipId: input.membershipId }) : refuse({ code: obstacle })
}
