import type { endAgency as contract } from '#contract/accountability.ts'
import { endAgency as decide, leaveToDesk } from '#domain/accountability/end-agency.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findAgencyHoldings, loadAgencyTerms, saveAgencyEnd } from '#store/accountability/ending.ts'
import type { Handler } from '../handler.ts'

/** 機関の終了: refused unless somebody stands for its matters at every instant after it, and for all that its people hold. */
export const endAgency: Handler<typeof contract> = async ({ tx, actor }, input) => {
  const at = new Date(input.at).toISOString() as Instant
  const decided = decide(await loadAgencyTerms(tx, actor), { ...input, at })
  if (!decided.ok) return refuse({ code: decided.problem })
  const { held, desk } = await findAgencyHoldings(tx, { ...input, at })
  const left = leaveToDesk(held, desk)
  if (!left.ok) return refuse({ code: left.problem })
  const obstacle = await saveAgencyEnd(tx, { ...input, at })
  return obstacle === undefined ? ok({ agencyId: input.agencyId }) : refuse({ code: obstacle })
}
