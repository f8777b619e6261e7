import type { takeOnHandedOver as contract } from '#contract/intake.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { saveTakenOn } from '#store/intake/handed-over.ts'
import type { Handler } from '../handler.ts'

/** 引き継がれた受付を受け持つ: where nobody of the agency was named on the case, whoever says so is from now on (担当). */
export const takeOnHandedOver: Handler<typeof contract> = async ({ tx }, { caseId }) => {
  const obstacle = await saveTakenOn(tx, caseId)
  return obstacle === '' ? ok({ caseId }) : refuse({ code: obstacle })
}
