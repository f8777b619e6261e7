import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { OfficeToCall } from '#domain/receipt/receipt.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** The windows that answer today when offices are closed (夜間・休日の窓口), each with its own number, failing that its agency's. */
export const listAfterHours = (tx: ActingTransaction, actor: Actor): Promise<readonly OfficeToCall[]> =>
  tx
    .selectFrom('consultation_window as w')
    .innerJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 'w.municipality_code').onRef('a.id', '=', 'w.agency_id'))
    .select(['w.name', 'w.open_hours as openHours'])
    .select(sql<string | null>`coalesce(w.phone, a.phone)`.as('phone'))
    .where('w.municipality_code', '=', actor.municipalityCode)
    .where('w.after_hours', '=', true)
    .where(sql<boolean>`app.in_force(w.valid_from, w.valid_to) and app.in_force(a.contract_from, a.contract_to)`)
    .orderBy(sql`app.kana_order(w.name) collate "C"`)
    .orderBy('w.id')
    .execute()
