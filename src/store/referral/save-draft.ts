import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What may be written anew on a referral that has not left yet. */
export type DraftedSheet = {
  readonly toAgencyId: string | null
  readonly toOutside: string | null
  readonly urgency: string
  readonly why: string
  readonly namedAs: string
  readonly personKnows: boolean | null
  readonly againstWish: string
  readonly unwarnedWhy: string
  readonly warmHandover: string
  readonly warmHandoverOn: string | null
}

/** Writes a draft anew, if it still is the version its writer saw and has not left meanwhile. */
export const changeDraftedReferral = async (
  tx: ActingTransaction,
  actor: Actor,
  which: { id: string; version: number },
  sheet: DraftedSheet,
): Promise<boolean> => {
  const result = await tx
    .updateTable('referral')
    .set({
      to_agency_id: sheet.toAgencyId,
      to_outside: sheet.toOutside,
      urgency: sheet.urgency,
      why: sheet.why,
      search_text: foldForSearch(`${sheet.why} ${sheet.namedAs}`),
      person_knows: sheet.personKnows,
      against_wish: sheet.againstWish,
      unwarned_why: sheet.unwarnedWhy,
      warm_handover: sheet.warmHandover,
      warm_handover_on: sheet.warmHandoverOn,
      version: sql`version + 1`,
    })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .where('status', '=', 'drafted')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Names the need of a route anew, as long as nothing has been sent on it. */
export const renameUnsentRoute = async (tx: ActingTransaction, actor: Actor, routeId: string, need: string): Promise<void> => {
  await tx
    .updateTable('referral_route')
    .set({ need, search_key: foldForSearch(need) })
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', routeId)
    .where(sql<boolean>`not exists (select 1 from referral r where r.municipality_code = referral_route.municipality_code
      and r.route_id = referral_route.id and r.sent_at is not null)`)
    .execute()
}

/** Takes the facts of a draft away, so that others can stand in their place; of what has left, nothing is ever taken away. */
export const clearDraftedFacts = async (tx: ActingTransaction, referralId: string): Promise<void> => {
  await sql`select app.clear_drafted_facts(${referralId}::uuid)`.execute(tx)
}
