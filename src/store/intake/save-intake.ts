import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { placeKeys } from '#domain/shared/place-key.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A new intake as it is written down. Undefined means that nobody said. */
export type NewIntake = {
  readonly id: string
  readonly number: number
  readonly receivedAt: string
  readonly text: string
  readonly windowId?: string | undefined
  readonly channel?: string | undefined
  readonly route?: string | undefined
  readonly introducedByKind?: string | undefined
  readonly introducedBy?: string | undefined
  readonly inquirer: { readonly name?: string | undefined; readonly relation?: string | undefined; readonly anonymous: boolean }
  readonly heard: string
  readonly judgement: string
  readonly ownWords: string
  readonly boxes: readonly string[]
  readonly worstBox?: string | undefined
  readonly urgency?: string | undefined
  readonly considerations: readonly string[]
  readonly considerationNote?: string | undefined
  readonly consent: string
  readonly consentForm?: unknown
  readonly consentNote: string
  readonly extraAnswers?: readonly unknown[] | undefined
  readonly nextContactOn?: string | undefined
  readonly formerId?: string | undefined
  readonly fromReferralId?: string | undefined
}

const MOST_SEARCHED = 100_000

/** The copy of a sheet's texts in which words are searched; an index entry has an end, a story need not. */
export const searchTextOf = (sheet: Pick<NewIntake, 'text' | 'heard' | 'judgement' | 'ownWords' | 'considerationNote'>): string =>
  foldForSearch([sheet.text, sheet.heard, sheet.judgement, sheet.ownWords, sheet.considerationNote ?? ''].join(' ')).slice(0, MOST_SEARCHED).toWellFormed()

/** The copy of the inquirer's name (来談者) in which it is searched. */
export const inquirerKeyOf = (name: string | null | undefined): string => foldForSearch(name ?? '')

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
      window_id: intake.windowId ?? null,
      channel: intake.channel ?? null,
      route: intake.route ?? null,
      introduced_by_kind: intake.introducedByKind ?? null,
      introduced_by: intake.introducedBy ?? '',
      inquirer_name: intake.inquirer.name ?? null,
      inquirer_relation: intake.inquirer.relation ?? null,
      inquirer_anonymous: intake.inquirer.anonymous,
      text: intake.text,
      heard: intake.heard,
      judgement: intake.judgement,
      own_words: intake.ownWords,
      boxes: [...intake.boxes],
      worst_box: intake.worstBox ?? null,
      urgency: intake.urgency ?? null,
      considerations: [...intake.considerations],
      consideration_note: intake.considerationNote ?? '',
      consent: intake.consent,
      consent_form: JSON.stringify(intake.consentForm ?? {}),
      consent_note: intake.consentNote,
      extra_answers: JSON.stringify(intake.extraAnswers ?? []),
      next_contact_on: intake.nextContactOn ?? null,
      former_id: intake.formerId ?? null,
      from_referral_id: intake.fromReferralId ?? null,
      search_text: searchTextOf(intake),
      inquirer_key: inquirerKeyOf(intake.inquirer.name),
    })
    .execute()
}

/** What tells where somebody is: it goes to its own table, so that concealment is one switch. */
export const saveWhereabouts = async (
  tx: ActingTransaction,
  actor: Actor,
  place: {
    id: string
    matterId?: string
    personId?: string | undefined
    subjectId?: string | undefined
    kind: string
    whose: 'person' | 'inquirer'
    text: string
    mayContact?: string | undefined
    /** The version of the sheet it first stands in; from the first where nobody says. */
    sheetFrom?: number | undefined
    source: string
  },
): Promise<void> => {
  await tx
    .insertInto('location')
    .values({
      municipality_code: actor.municipalityCode,
      id: place.id,
      matter_id: place.matterId ?? null,
      person_id: place.personId ?? null,
      subject_id: place.subjectId ?? null,
      kind: place.kind,
      whose: place.whose,
      as_written: place.text,
      ...placeKeys(place.kind, place.text),
      may_contact: place.mayContact ?? '',
      sheet_from: place.sheetFrom ?? null,
      source: place.source,
    })
    .execute()
}
