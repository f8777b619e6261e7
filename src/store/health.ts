import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Rejects when the database does not answer. */
export const assertAnswering = async (database: Database): Promise<void> => {
  await sql`select 1`.execute(database)
}
