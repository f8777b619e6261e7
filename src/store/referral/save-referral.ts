import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Fitting } from '#domain/referral/return.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import type { AnswerChannel, ReferralStep } from '#domain/referral/step.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A referral as it leaves. */
export type NewReferral = {
  readonly id: string
  readonly number: number
  readonly routeId: string
  readonly attempt: number
  readonly toAgencyId: string | null
  readonly toOutside: string | null
  readonly urgency: string
  readonly why: string
  /** The words of who it is about that travel: they are searched for, as the reason is. */
  readonly namedAs: string
  readonly personKnows: boolean | null
  readonly againstWish: string
  readonly unwarnedWhy: string
  readonly warmHandover: string
  readonly warmHandoverOn: string | null
  /** Neither is there while it is a draft. */
  readonly sentAt: string | null
  readonly answerDueOn: string | null
  readonly basisReviewOn: string | null
}

/** Begins a route: one need, however many attempts it takes. */
export const saveRoute = async (tx: ActingTransaction, actor: Actor, route: { id: string; matterId: string; need: string }): Promise<void> => {
  await tx
    .insertInto('referral_route')
    .values({ municipality_code: actor.municipalityCode, id: route.id, matter_id: route.matterId, need: route.need, search_key: foldForSearch(route.need) })
    .execute()
}

/** The number of the next attempt on a route, counting those the actor may not read. */
export const nextAttempt = async (tx: ActingTransaction, routeId: string): Promise<number> => {
  const { rows } = await sql<{ next: number }>`select app.next_attempt(${routeId}) as next`.execute(tx)
  return Number(rows[0]?.next)
}

/** Writes a referral, drafted or sent. Its matter must be open already. */
export const saveReferral = async (tx: ActingTransaction, actor: Actor, referral: NewReferral): Promise<void> => {
  await tx
    .insertInto('referral')
    .values({
      municipality_code: actor.municipalityCode,
      id: referral.id,
      number: referral.number,
      route_id: referral.routeId,
      attempt: referral.attempt,
      from_agency_id: actor.agencyId,
      sent_by: actor.membershipId,
      to_agency_id: referral.toAgencyId,
      to_outside: referral.toOutside,
      urgency: referral.urgency,
      why: referral.why,
      search_text: foldForSearch(`${referral.why} ${referral.namedAs}`),
      person_knows: referral.personKnows,
      against_wish: referral.againstWish,
      unwarned_why: referral.unwarnedWhy,
      warm_handover: referral.warmHandover,
      warm_handover_on: referral.warmHandoverOn,
      status: referral.sentAt === null ? 'drafted' : 'sent',
      sent_at: referral.sentAt,
      answer_due_on: referral.answerDueOn,
      basis_review_on: referral.basisReviewOn,
    })
    .execute()
}

/** Writes one fact that travels, on its basis; of a name, whose it is. */
export const saveReferralFact = async (
  tx: ActingTransaction,
  actor: Actor,
  fact: { id: string; referralId: string; category: string; text: string; mayContact: string; basis: string; basisNote: string; personId: string | null; subjectId: string | null },
): Promise<void> => {
  await tx
    .insertInto('referral_fact')
    .values({
      municipality_code: actor.municipalityCode,
      id: fact.id,
      referral_id: fact.referralId,
      person_id: fact.personId,
      subject_id: fact.subjectId,
      category: fact.category,
      text: fact.text,
      may_contact: fact.mayContact,
      basis: fact.basis,
      basis_note: fact.basisNote,
    })
    .execute()
}

/** One step of a referral's story; with who answered and how, when the answer came by paper, telephone or link. */
export type NewStep = {
  readonly id: string
  readonly referralId: string
  readonly step: ReferralStep
  readonly note: string
  readonly channel?: AnswerChannel | undefined
  readonly answeredBy?: string | undefined
}

/** Writes one step of a referral's story. */
export const saveReferralStep = async (tx: ActingTransaction, actor: Actor, step: NewStep): Promise<void> => {
  await tx
    .insertInto('referral_step')
    .values({
      municipality_code: actor.municipalityCode,
      id: step.id,
      referral_id: step.referralId,
      step: step.step,
      membership_id: actor.membershipId,
      agency_id: actor.agencyId,
      channel: step.channel ?? 'screen',
      answered_by: step.answeredBy ?? '',
      note: step.note,
    })
    .execute()
}

/** What changes with a move. */
export type ReferralChange = {
  readonly status: ReferralStatus
  readonly sent_at?: string
  readonly answer_due_on?: string
  readonly basis_review_on?: string | null
  readonly received_at?: string
  readonly accepted_at?: string
  readonly accepted_by?: string
  readonly contact_due_on?: string
  readonly first_contact_at?: string | null
  readonly first_contact_note?: string
  readonly confirm_due_on?: string | null
  readonly gone_along?: string
  readonly confirmed_at?: string
  readonly returned_at?: string
  readonly return_reason?: string
  readonly return_note?: string
  readonly fitting_agency_id?: string | null
  readonly fitting_outside?: string | null
  readonly next_step?: string
  readonly next_step_on?: string | null
  readonly withdrawn_at?: string
  readonly withdrawn_reason?: string
  readonly received_intake_id?: string
}

/** Which agency fits better (よりふさわしい機関), as it is kept. */
export const fittingColumns = ({ fittingAgencyId, fittingOutside }: Fitting) => ({
  fitting_agency_id: fittingAgencyId ?? null, fitting_outside: isBlank(fittingOutside ?? '') ? null : (fittingOutside ?? null),
})

/** Moves a referral on, if it still is the version the mover saw. */
export const changeReferral = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number },
  change: ReferralChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('referral')
    .set({ ...change, version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Keeps others from saying who a referral is about until this is done; whatever they said before is read after it. */
export const holdReferral = async (tx: ActingTransaction, actor: Actor, id: string): Promise<void> => {
  await tx.selectFrom('referral').select('id').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).forUpdate().execute()
}

/** Copies the people of one matter onto another the actor may see. */
export const copyPersons = async (tx: ActingTransaction, actor: Actor, from: string, to: string): Promise<void> => {
  await sql`insert into matter_person (municipality_code, matter_id, person_id, part)
    select municipality_code, ${to}::uuid, person_id, part from matter_person
    where municipality_code = ${actor.municipalityCode} and matter_id = ${from}::uuid
    on conflict do nothing`.execute(tx)
}

/** Lets the receiving agency see a referral: only once it is sent. */
export const showToRecipient = async (tx: ActingTransaction, actor: Actor, id: string, recipientAgencyId: string): Promise<void> => {
  await tx
    .updateTable('matter')
    .set({ recipient_agency_id: recipientAgencyId })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .execute()
}

/** Writes down that somebody went along, as a step of the story has told; what was said before stays. */
export const saveGoneAlong = async (tx: ActingTransaction, actor: Actor, id: string, goneAlong: string): Promise<void> => {
  await tx
    .updateTable('referral')
    .set({ gone_along: goneAlong })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where('warm_handover', '<>', 'none')
    .where('gone_along', 'is', null)
    .execute()
}

/** Somebody has looked again at what left on an urgent basis (緊急の根拠を見直した). */
export const saveBasisReviewed = async (tx: ActingTransaction, actor: Actor, id: string): Promise<void> => {
  await tx.updateTable('referral').set({ basis_review_on: null }).where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).execute()
}
