import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { toKatakana } from '#domain/shared/kana.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What a household is called and what it is. */
export type HouseholdText = {
  readonly name: string
  readonly kana?: string | undefined
  readonly kind?: 'ordinary' | 'shelter' | undefined
  readonly typeCode?: string | undefined
  readonly homeCode?: string | undefined
}

const valuesOf = (household: HouseholdText) => ({
  name: household.name,
  kana: toKatakana((household.kana ?? '').normalize('NFKC').trim()),
  search_key: foldForSearch(household.name),
  kana_key: foldForSearch(household.kana ?? ''),
  kind: household.kind ?? 'ordinary',
  type_code: household.typeCode ?? null,
  home_code: household.homeCode ?? null,
})

/** Writes a household (世帯). */
export const saveHousehold = async (tx: ActingTransaction, actor: Actor, household: HouseholdText & { id: string }): Promise<void> => {
  await tx.insertInto('household').values({ municipality_code: actor.municipalityCode, id: household.id, ...valuesOf(household) }).execute()
}

/** Writes a household anew, if it still is the version the writer saw. */
export const changeHousehold = async (tx: ActingTransaction, actor: Actor, which: { id: string; version: number }, household: HouseholdText) => {
  const result = await tx
    .updateTable('household')
    .set({ ...valuesOf(household), version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Writes a support case on a household. Its matter must be open already. */
export const saveSupportCase = async (
  tx: ActingTransaction,
  actor: Actor,
  supportCase: { id: string; householdId: string; number: number; title: string },
): Promise<void> => {
  await tx
    .insertInto('support_case')
    .values({
      municipality_code: actor.municipalityCode,
      id: supportCase.id,
      household_id: supportCase.householdId,
      number: supportCase.number,
      title: supportCase.title,
      search_key: foldForSearch(supportCase.title),
      status: 'open',
    })
    .execute()
}

/** Writes what a case is about, or how often one keeps in touch, if it still is the version the writer saw. */
export const changeSupportCase = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number },
  change: { title: string } | { contact_rhythm_days: number | null },
) => {
  const result = await tx
    .updateTable('support_case')
    .set({ ...change, ...('title' in change && { search_key: foldForSearch(change.title) }), version: sql`version + 1` })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Names a person as a member of a household. */
export const saveMember = async (
  tx: ActingTransaction,
  actor: Actor,
  member: {
    id: string; householdId: string; personId: string; relationship: string; isSubject: boolean
    livesTogether?: boolean | undefined; note?: string | undefined; from?: string | undefined
  },
): Promise<void> => {
  await tx
    .insertInto('household_member')
    .values({
      municipality_code: actor.municipalityCode,
      id: member.id,
      household_id: member.householdId,
      person_id: member.personId,
      relationship: member.relationship,
      is_subject: member.isSubject,
      lives_together: member.livesTogether ?? true,
      note: member.note ?? '',
      valid_from: member.from ?? null,
    })
    .execute()
}
