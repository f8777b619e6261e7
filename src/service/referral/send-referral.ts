import type { draftReferral as draft, sendReferral as contract } from '#contract/referral.ts'
import { answerDueOn } from '#domain/referral/due.ts'
import { ok } from '#domain/shared/result.ts'
import { saveReferralStep } from '#store/referral/save-referral.ts'
import type { Handler } from '../handler.ts'
import { workingCalendar } from '../working-calendar.ts'
import { prepareReferral } from './prepare-referral.ts'

/** つなぐ: the sender stays accountable; exactly the listed facts travel, each on its basis. */
export const sendReferral: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, now, today, newId } = work
  const dueOn = answerDueOn({ urgency: input.urgency, sentOn: today }, await workingCalendar(work))
  const prepared = await prepareReferral(work, input, { sentAt: now, answerDueOn: dueOn })
  if (!prepared.ok) return prepared
  await saveReferralStep(tx, actor, { id: newId(), referralId: prepared.value.id, step: 'sent', note: '' })
  return ok({ id: prepared.value.id, answerDueOn: dueOn })
}

/** つなぎを下書きする: it leaves with the move "send". */
export const draftReferral: Handler<typeof draft> = async (work, input) => {
  const prepared = await prepareReferral(work, input, undefined)
  if (!prepared.ok) return prepared
  return ok({ ...prepared.value, version: 1 })
}
