import type { getReceipt as contract } from '#contract/receipt.ts'
import type { Outcome } from '#domain/intake/codes.ts'
import { receiptFrom } from '#domain/receipt/receipt.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listAgenciesNow } from '#store/intake/agency-now.ts'
import { listAfterHours } from '#store/receipt/after-hours.ts'
import { findReceivedIntake } from '#store/receipt/received-intake.ts'
import type { Handler } from '../handler.ts'

/** 受付票の控えを出す. */
const getReceipt: Handler<typeof contract> = async ({ tx, actor }, input) => {
  const found = await findReceivedIntake(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const receipt = receiptFrom({
    ...found,
    agencies: await listAgenciesNow(tx, actor, [input.id]),
    afterHours: await listAfterHours(tx, actor),
    receivedAt: found.receivedAt as Instant,
    nextContactOn: (found.nextContactOn ?? undefined) as Day | undefined,
    outcome: (found.outcome ?? undefined) as Outcome | undefined,
  })
  return ok({ ...receipt, agencies: [...receipt.agencies], afterHours: [...receipt.afterHours], nextContactOn: receipt.nextContactOn ?? null })
}

/** Who gives receipts. */
export const receiptHandlers = { getReceipt }
