import type { addReferralStep as add } from '#contract/referral.ts'
import type { getReferral as one, listReferrals as many } from '#contract/referral-shown.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { referralNumberMeant } from '#domain/referral/number.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { isMatterWritable } from '#store/matter.ts'
import { findConcealedIn } from '#store/person/concealed.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { listAbout } from '#store/referral/about.ts'
import { findReferral, listToldOtherwise } from '#store/referral/find-referral.ts'
import { countReferralBoxes, listReferralLines, type NarrowedTo } from '#store/referral/list-referrals.ts'
import { contradicts, goneAlongBy, type GoneAlong } from '#domain/referral/going-along.ts'
import { saveBasisReviewed, saveGoneAlong, saveReferralStep } from '#store/referral/save-referral.ts'
import { listAgencyNames } from '#store/structure/find-structure.ts'
import type { Handler, Work } from '../handler.ts'
import type { FoundReferral } from './change-for-move.ts'
import { referralShown } from './referral-shown.ts'

const PAGE_SIZE = 100

/** What a list is narrowed to by what was typed: any writing of a need, of why, of an agency; a number with its sign or without. */
const narrowedBy = async ({ tx, actor }: Work, words: string): Promise<NarrowedTo> => {
  const folded = foldForSearch(words)
  const agencies = await listAgencyNames(tx, actor)
  const agencyIds = agencies.filter((one) => foldForSearch(one.shortName).includes(folded)).map((one) => one.id)
  return { folded, written: words.trim(), number: referralNumberMeant(words), agencyIds }
}

/** つなぎの一覧. */
export const listReferrals: Handler<typeof many> = async (work, { box, words, page }) => {
  const { tx, actor } = work
  const narrowed = isBlank(words) ? undefined : await narrowedBy(work, words)
  const { rows, total } = await listReferralLines(tx, actor, { box, narrowed, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  const about = await listAbout(tx, rows.map((one) => one.id))
  const hidden = await findConcealedIn(tx, rows.map((one) => one.id))
  const referrals = rows.map((one) => ({ ...one, about: (about.get(one.id) ?? []).map(({ personId, name }) => ({ personId, name })), concealed: hidden.has(one.id) }))
  return ok({ referrals, total, pageSize: PAGE_SIZE, counts: await countReferralBoxes(tx, actor) })
}

/** つなぎを開く. */
export const getReferral: Handler<typeof one> = async (work, input) => {
  const found = await findReferral(work.tx, work.actor, input.id)
  return found === undefined ? refuse({ code: 'not_found' }) : ok(await referralShown(work, found))
}

/** 別の人と確かめた: by sender or receiver, how they know, where their sheets know somebody as two. */
const mayTellApart = async (tx: ActingTransaction, found: FoundReferral, note: string): Promise<boolean> =>
  !isBlank(note) && (found.isSender || found.isReceiver) && (await listToldOtherwise(tx, found.id)).length > 0

/** 緊急の根拠を見直した: by its sender, in words, while that is awaited. */
const mayReviewBasis = (found: FoundReferral, note: string): boolean => !isBlank(note) && found.isSender && found.basisReviewOn !== null

/** 歩みを書き足す: of what has left, and nothing against what was said when the first contact was confirmed. */
export const addReferralStep: Handler<typeof add> = async ({ tx, actor, newId }, input) => {
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  if (found.status === 'drafted' || contradicts(input.step, (found.goneAlong ?? undefined) as GoneAlong | undefined)) return refuse({ code: 'not_possible_now' })
  if (!(await isMatterWritable(tx, found.id))) return refuse({ code: 'not_possible_now' })
  if (input.step === 'known_apart' && !(await mayTellApart(tx, found, input.note))) return refuse({ code: 'not_possible_now' })
  if (input.step === 'basis_reviewed' && !mayReviewBasis(found, input.note)) return refuse({ code: 'not_possible_now' })
  await saveReferralStep(tx, actor, { id: newId(), referralId: input.id, step: input.step, note: input.note })
  if (input.step === 'basis_reviewed') await saveBasisReviewed(tx, actor, input.id)
  const goneAlong = goneAlongBy(input.step)
  if (goneAlong !== undefined) await saveGoneAlong(tx, actor, input.id, goneAlong)
  return ok({ id: input.id })
}
