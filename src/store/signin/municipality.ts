import type { Kysely } from 'kysely'
import type { Schema } from '../schema.generated.ts'

/** The name of the municipality whose door this is. */
export const findMunicipalityName = async (door: Kysely<Schema>, municipalityCode: string): Promise<string> => {
  const row = await door.selectFrom('municipality').select('name').where('municipality_code', '=', municipalityCode).executeTakeFirst()
  return row?.name ?? ''
}
