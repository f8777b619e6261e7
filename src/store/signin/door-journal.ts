import { sql, type Kysely } from 'kysely'
import type { Schema } from '../schema.generated.ts'

/** Journals what happened at the door, before anybody is acting. */
export const journalAtDoor = async (
  door: Kysely<Schema>,
  entry: {
    municipalityCode: string
    staffId: string | null
    operation: string
    result: 'done' | 'refused'
    detail: Readonly<Record<string, unknown>>
    requestId: string
  },
): Promise<void> => {
  await sql`select app.journal_at_door(${entry.municipalityCode}, ${entry.staffId}::uuid, ${entry.operation},
    ${entry.result}, ${JSON.stringify(entry.detail)}::jsonb, ${entry.requestId}::uuid)`.execute(door)
}
