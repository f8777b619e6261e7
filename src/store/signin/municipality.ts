import type { Kysely } from 'kysely'
import type { Schema } from '../schema.generated.ts'

/** The name of the municipality whose door this is. */
export const findMunicipalityName = async (door: Kysely<Schema>, municipalityCode: string): Promise<string> => {
  const row = await door.selectFrom('municipality').select('name').where('municipality_code', '=', municipalityCode).executeTakeFirst()
  return row?.name ?? ''
}

/** What kind of municipality lies here: a real one, an invented one, or none yet. */
export const findMunicipalityKind = async (door: Kysely<Schema>): Promise<'real' | 'practice' | undefined> => {
  const row = await door
    .selectFrom('municipality')
    .select('is_practice')
    .where('coordinating_agency_id', 'is not', null)
    .orderBy('municipality_code')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.is_practice ? 'practice' : 'real'
}
