import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** A sheet bound to nobody that may be of somebody concealed, and that no handler opens: which agency has it, and its number. */
export type SheetBeyond = { readonly id: string; readonly number: number; readonly at: string; readonly name: string; readonly phone: string | null }

/** Those of one concealment, for its handlers, the latest first. */
export const listSheetsBeyond = async (tx: ActingTransaction, concealmentId: string): Promise<readonly SheetBeyond[]> => {
  const { rows } = await sql<SheetBeyond>`
    select s.intake_id as id, s.number, s.received_at as at, s.agency_name as name, s.agency_phone as phone from app.sheets_beyond_handlers() s
    where s.concealment_id = ${concealmentId}::uuid order by s.received_at desc, s.intake_id`.execute(tx)
  return rows
}
