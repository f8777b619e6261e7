import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from './as-actor.ts'

/** What belongs to one person alone until something comes of it: drafts (下書き), and the parts of files that wait; each with what it is named by. */
const NAMED_BY = { draft: 'id', import_part: 'file_id' } as const

/** Puts away something of the actor's own (本人のもの). */
export const deleteOwn = async (tx: ActingTransaction, actor: Actor, from: keyof typeof NAMED_BY, id: string): Promise<void> => {
  await sql`delete from ${sql.table(from)} where municipality_code = ${actor.municipalityCode} and staff_id = ${actor.staffId} and ${sql.ref(NAMED_BY[from])} = ${id}`.execute(tx)
}
