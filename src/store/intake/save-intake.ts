import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { whereaboutsKey } from '#domain/shared/place-key.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A new intake as it is written down. Undefined means that nobody said. */
export type NewIntake = {
  readonly id: string
  readonly number: number
  readonly receivedAt: string
  readonly text: string
  readonly channel?: string | undefined
  readonly route?: string | undefined
  readonly introducedBy?: string | undefined
  readonly inquirer: { readonly name?: string | undefined; readonly relation?: string | undefined; readonly anonymous: boolean }
  readonly heard: string
  readonly judgement: string
  readonly ownWords: string
  readonly boxes: readonly string[]
  readonly worstBox?: string | undefined
  readonly urgency: string
  readonly considerations: readonly string[]
  readonly consent: string
  readonly consentNote: string
  readonly nextContactOn?: string | undefined
  readonly fromReferralId?: string | undefined
}

/** Writes a new intake. Its matter must be open already. */
export const saveIntake = async (tx: ActingTransaction, actor: Actor, intake: NewIntake): Promise<void> => {
  await tx
    .insertInto('intake')
    .values({
      municipality_code: actor.municipalityCode,
      id: intake.id,
      number: intake.number,
      received_at: intake.receivedAt,
      received_by: actor.membershipId,
      channel: intake.channel ?? null,
      route: intake.route ?? null,
      introduced_by_kind: intake.introducedBy ?? null,
      inquirer_name: intake.inquirer.name ?? null,
      inquirer_relation: intake.inquirer.relation ?? null,
      inquirer_anonymous: intake.inquirer.anonymous,
      text: intake.text,
      heard: intake.heard,
      judgement: intake.judgement,
      own_words: intake.ownWords,
      boxes: [...intake.boxes],
      worst_box: intake.worstBox ?? null,
      urgency: intake.urgency,
      considerations: [...intake.considerations],
      consent: intake.consent,
      consent_note: intake.consentNote,
      next_contact_on: intake.nextContactOn ?? null,
      from_referral_id: intake.fromReferralId ?? null,
      search_text: foldForSearch(`${intake.text} ${intake.heard} ${intake.judgement} ${intake.ownWords}`),
    })
    .execute()
}

/** Somebody an intake is about, known or not. */
export type NewSubject = {
  readonly id: string
  readonly intakeId: string
  readonly personId?: string | undefined
  readonly describedAs: string
  readonly name?: string | undefined
  readonly kana?: string | undefined
  readonly sex?: string | undefined
  readonly birth?: string | undefined
}

/** Writes somebody an intake is about. */
export const saveSubject = async (tx: ActingTransaction, actor: Actor, subject: NewSubject): Promise<void> => {
  await tx
    .insertInto('intake_subject')
    .values({
      municipality_code: actor.municipalityCode,
      id: subject.id,
      intake_id: subject.intakeId,
      person_id: subject.personId ?? null,
      described_as: subject.describedAs,
      name_as_heard: subject.name ?? null,
      kana: subject.kana ?? null,
      sex: subject.sex ?? null,
      birth_text: subject.birth ?? null,
      search_key: foldForSearch(`${subject.name ?? ''} ${subject.kana ?? ''}`),
    })
    .execute()
}

/** What tells where somebody is: it goes to its own table, so that concealment is one switch. */
export const saveWhereabouts = async (
  tx: ActingTransaction,
  actor: Actor,
  place: { id: string; matterId?: string; personId?: string | undefined; kind: string; whose: 'person' | 'inquirer'; text: string; source: string },
): Promise<void> => {
  await tx
    .insertInto('location')
    .values({
      municipality_code: actor.municipalityCode,
      id: place.id,
      matter_id: place.matterId ?? null,
      person_id: place.personId ?? null,
      kind: place.kind,
      whose: place.whose,
      as_written: place.text,
      search_key: whereaboutsKey(place.kind, place.text),
      source: place.source,
    })
    .execute()
}

