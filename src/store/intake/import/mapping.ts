import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ColumnMapping } from '#domain/intake/import/import-field.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/** What an agency said of a list of one form (列の対応と読み方): what its columns hold, that it is of what is over, that lost zeros are put back. */
export type KnownForm = { readonly mapping: ColumnMapping; readonly isPast: boolean; readonly restoresZeros: boolean }

/** What the actor's agency said of a list of this form, or one that it follows (引き継いだ機関); `undefined` when none ever said. */
export const findForm = async (tx: ActingTransaction, actor: Actor, fingerprint: string): Promise<KnownForm | undefined> => {
  const row = await tx
    .selectFrom('import_mapping')
    .select(['columns', 'is_past as isPast', 'restores_zeros as restoresZeros'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('agency_id', '=', sql<string>`any ((select app.my_agencies())::uuid[])`)
    .where('fingerprint', '=', fingerprint)
    .orderBy(sql`agency_id = ${actor.agencyId}::uuid`, 'desc')
    .orderBy('saved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { mapping: row.columns as ColumnMapping, isPast: row.isPast, restoresZeros: row.restoresZeros }
}

/** Remembers what was said of a list of this form. */
export const saveForm = async (tx: ActingTransaction, actor: Actor, fingerprint: string, form: KnownForm): Promise<void> => {
  const said = { columns: JSON.stringify(form.mapping), is_past: form.isPast, restores_zeros: form.restoresZeros, saved_by: actor.membershipId }
  await tx
    .insertInto('import_mapping')
    .values({ municipality_code: actor.municipalityCode, agency_id: actor.agencyId, fingerprint, ...said })
    .onConflict((conflict) => conflict.columns(['municipality_code', 'agency_id', 'fingerprint']).doUpdateSet(said))
    .execute()
}
