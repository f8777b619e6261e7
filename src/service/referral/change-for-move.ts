import type { Problem } from '#contract/problem.ts'
import type { moveReferral } from '#contract/referral.ts'
import { basisReviewOn, type DisclosureBasis } from '#domain/referral/basis.ts'
import { answerDueOn, confirmDueOn, contactDueOn, type ReferralUrgency } from '#domain/referral/due.ts'
import { asksForGoingAlong, type GoneAlong, type WarmHandover } from '#domain/referral/going-along.ts'
import { namedIn, returnReferral } from '#domain/referral/return.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import { isAhead } from '#domain/shared/ahead.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { hasConcealedContact } from '#store/person/concealed.ts'
import { listReferralFacts, type findReferral } from '#store/referral/find-referral.ts'
import { clearDraftedFacts } from '#store/referral/save-draft.ts'
import { fittingColumns, showToRecipient, type ReferralChange } from '#store/referral/save-referral.ts'
import { doesAgencyTakeIntakes } from '#store/structure/find-structure.ts'
import { dayOfReturnProblem } from '../day-of-return.ts'
import type { Handler, Work } from '../handler.ts'
import { workingCalendar } from '../working-calendar.ts'
import { fittingNamed } from './fitting-named.ts'
import { sentNeed } from './sent-need.ts'
import { OTHER_AGENCY, problemOfTravelling, saveTravelling } from './prepare-referral.ts'

/** A referral as it was found. */
export type FoundReferral = NonNullable<Awaited<ReturnType<typeof findReferral>>>
/** How somebody wants to move it on. */
export type ReferralMoveInput = Parameters<Handler<typeof moveReferral>>[1]
type Changed = Result<ReferralChange, Problem<(typeof moveReferral)['problems'][number]>>

/** A draft leaves: what stood in its way when it was written may have changed since. */
const send = async (work: Work, found: FoundReferral, status: ReferralStatus): Promise<Changed> => {
  const { tx, actor, now, today } = work
  if (found.toAgencyId !== null && !(await doesAgencyTakeIntakes(tx, actor, found.toAgencyId))) return refuse({ code: 'agency_takes_none', fields: [OTHER_AGENCY] })
  const facts = await listReferralFacts(tx, actor, found.id)
  const { need, why, againstWish, unwarnedWhy, personKnows } = found
  const to = { toAgencyId: found.toAgencyId ?? undefined, toOutside: found.toOutside ?? undefined }
  // What its sender does not see any more does not leave either.
  if (await hasConcealedContact(tx, found.id)) return refuse({ code: 'concealed_fact' })
  const problem = await problemOfTravelling(work, found.originId, { need, why, againstWish, unwarnedWhy, personKnows, facts, ...to })
  if (problem !== undefined) return refuse(problem)
  // Whoever was named before they belonged to the household goes along by name now.
  await clearDraftedFacts(tx, found.id)
  await saveTravelling(work, { referralId: found.id, matterId: found.originId }, facts)
  if (found.toAgencyId !== null) await showToRecipient(tx, actor, found.id, found.toAgencyId)
  const dueOn = answerDueOn({ urgency: found.urgency as ReferralUrgency, sentOn: today }, await workingCalendar(work))
  return ok({ status, sent_at: now, answer_due_on: dueOn, basis_review_on: basisReviewOn(facts.map((one) => one.basis as DisclosureBasis), today) ?? null })
}

const contactDue = async (work: Work, found: FoundReferral) => contactDueOn(sentNeed(found, work.today), work.today, await workingCalendar(work))

/** Somebody outside who takes it up has no membership of ours: only the sender's note says who it was. */
const accept = async (work: Work, found: FoundReferral, status: ReferralStatus): Promise<Changed> => {
  const taker = found.toAgencyId === null ? {} : { accepted_by: work.actor.membershipId }
  return ok({ status, accepted_at: work.now, contact_due_on: await contactDue(work, found), ...taker })
}

const meet = async (work: Work, found: FoundReferral, input: ReferralMoveInput, status: ReferralStatus): Promise<Changed> => {
  const { now, today } = work
  const metAt = input.metAt === undefined ? now : (new Date(input.metAt).toISOString() as Instant)
  if (isAhead(metAt, now)) return refuse({ code: 'met_in_future' })
  return ok({ status, first_contact_at: metAt > now ? now : metAt, first_contact_note: input.note, confirm_due_on: confirmDueOn(sentNeed(found, today).sentOn, today, await workingCalendar(work)) })
}

/** Whoever promised to go along says whether it came to it: a promise nobody asks about is soon none. */
const confirm = ({ now }: Work, found: FoundReferral, input: ReferralMoveInput, status: ReferralStatus): Changed => {
  const promised = { warmHandover: found.warmHandover as WarmHandover, goneAlong: (found.goneAlong ?? undefined) as GoneAlong | undefined }
  if (!asksForGoingAlong(promised)) return ok({ status, confirmed_at: now })
  return input.goneAlong === undefined ? refuse({ code: 'going_along_needed' }) : ok({ status, confirmed_at: now, gone_along: input.goneAlong })
}

/** 会えていなかった: the receiver's days begin anew, and what was written down as a contact stands only in the story. */
const reopen = async (work: Work, found: FoundReferral, status: ReferralStatus): Promise<Changed> =>
  ok({ status, first_contact_at: null, first_contact_note: '', confirm_due_on: null, contact_due_on: await contactDue(work, found) })

/** よりふさわしい機関: none that is part of it already, be it because it holds the need by now, and one that takes consultations. */
const mayFit = async ({ tx, actor }: Work, { partOfIt }: FoundReferral, agencyId: string | undefined): Promise<boolean> =>
  agencyId === undefined || (!partOfIt.includes(agencyId) && (await doesAgencyTakeIntakes(tx, actor, agencyId)))

const unclear = (path: string) => refuse({ code: 'fitting_unclear' as const, fields: [{ path, rule: 'not_a_choice' as const }] })

const giveBack = async (work: Work, found: FoundReferral, input: ReferralMoveInput, status: ReferralStatus): Promise<Changed> => {
  const { returnReason: reason, note, nextStep, fittingAgencyId, fittingOutside } = input
  if (reason === undefined) return refuse({ code: 'reason_needed' })
  const given = returnReferral({ reason, note, nextStep, fittingAgencyId, fittingOutside })
  if (!given.ok) return refuse({ code: given.problem })
  const tooFar = dayOfReturnProblem(input.nextStepOn, work.today, 'nextStepOn')
  if (tooFar !== undefined) return refuse(tooFar)
  if (!(await mayFit(work, found, fittingAgencyId))) return unclear('fittingAgencyId')
  const fitting = await fittingNamed(work, given.value, found.partOfIt)
  return ok({ status, returned_at: work.now, return_reason: reason, return_note: note, next_step: nextStep, next_step_on: input.nextStepOn ?? null, ...fittingColumns(fitting) })
}

/** Nobody else has seen a draft: it is thrown away without a word. What has left is taken back with a reason. */
const needsReason = (found: FoundReferral, { move, note }: ReferralMoveInput): boolean =>
  isBlank(note) && (move === 'reopen' || (move === 'withdraw' && found.status !== 'drafted'))

/** What a move writes on the referral, or what it still needs. */
export const changeForMove = async (work: Work, found: FoundReferral, input: ReferralMoveInput, status: ReferralStatus): Promise<Changed> => {
  if (needsReason(found, input)) return refuse({ code: 'reason_needed' })
  const [misplaced] = input.move === 'return' ? [] : namedIn(input)
  if (misplaced !== undefined) return unclear(misplaced)
  switch (input.move) {
    case 'send':
      return send(work, found, status)
    case 'receive':
      return ok({ status, received_at: work.now })
    case 'accept':
      return accept(work, found, status)
    case 'meet':
      return meet(work, found, input, status)
    case 'confirm':
      return confirm(work, found, input, status)
    case 'reopen':
      return reopen(work, found, status)
    case 'return':
      return giveBack(work, found, input, status)
    case 'withdraw':
      return ok({ status, withdrawn_at: work.now, withdrawn_reason: input.note })
  }
}
