import type { Actor } from '#domain/access/actor.ts'
import type { ColumnMapping } from '#domain/intake/import/import-field.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/** What the actor's agency said the columns of a list of this form hold; `undefined` when it never said. */
export const findMapping = async (tx: ActingTransaction, actor: Actor, fingerprint: string): Promise<ColumnMapping | undefined> => {
  const row = await tx
    .selectFrom('import_mapping')
    .select('columns')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('agency_id', '=', actor.agencyId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row?.columns as ColumnMapping | undefined
}

/** Remembers what the columns of a list of this form hold. */
export const saveMapping = async (tx: ActingTransaction, actor: Actor, fingerprint: string, mapping: ColumnMapping): Promise<void> => {
  const columns = JSON.stringify(mapping)
  await tx
    .insertInto('import_mapping')
    .values({ municipality_code: actor.municipalityCode, agency_id: actor.agencyId, fingerprint, columns, saved_by: actor.membershipId })
    .onConflict((conflict) =>
      conflict.columns(['municipality_code', 'agency_id', 'fingerprint']).doUpdateSet({ columns, saved_by: actor.membershipId }),
    )
    .execute()
}
