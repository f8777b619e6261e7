import type { addReferralStep as add } from '#contract/referral.ts'
import type { getReferral as one, listReferrals as many } from '#contract/referral-shown.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { findReferral, listToldOtherwise } from '#store/referral/find-referral.ts'
import { countReferralBoxes, listReferralLines } from '#store/referral/list-referrals.ts'
import { contradicts, goneAlongBy, type GoneAlong } from '#domain/referral/going-along.ts'
import { saveGoneAlong, saveReferralStep } from '#store/referral/save-referral.ts'
import type { Handler } from '../handler.ts'
import type { FoundReferral } from './change-for-move.ts'
import { referralShown } from './referral-shown.ts'

/** つなぎの一覧. */
export const listReferrals: Handler<typeof many> = async ({ tx, actor }, input) =>
  ok({ referrals: await listReferralLines(tx, actor, input.box), counts: await countReferralBoxes(tx, actor) })

/** つなぎを開く. */
export const getReferral: Handler<typeof one> = async (work, input) => {
  const found = await findReferral(work.tx, work.actor, input.id)
  return found === undefined ? refuse({ code: 'not_found' }) : ok(await referralShown(work, found))
}

/** 別の人と確かめた: by sender or receiver, how they know, where their sheets know somebody as two. */
const mayTellApart = async (tx: ActingTransaction, found: FoundReferral, note: string): Promise<boolean> =>
  !isBlank(note) && (found.isSender || found.isReceiver) && (await listToldOtherwise(tx, found.id)).length > 0

/** 歩みを書き足す: of what has left, and nothing against what was said when the first contact was confirmed. */
export const addReferralStep: Handler<typeof add> = async ({ tx, actor, newId }, input) => {
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  if (found.status === 'drafted' || contradicts(input.step, (found.goneAlong ?? undefined) as GoneAlong | undefined)) return refuse({ code: 'not_possible_now' })
  if (input.step === 'known_apart' && !(await mayTellApart(tx, found, input.note))) return refuse({ code: 'not_possible_now' })
  await saveReferralStep(tx, actor, { id: newId(), referralId: input.id, step: input.step, note: input.note })
  const goneAlong = goneAlongBy(input.step)
  if (goneAlong !== undefined) await saveGoneAlong(tx, actor, input.id, goneAlong)
  return ok({ id: input.id })
}
