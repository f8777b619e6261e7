import type { Kysely } from 'kysely'
import type { Schema } from './schema.generated.ts'

/** The database as one login sees it. */
export type Database = Kysely<Schema>
