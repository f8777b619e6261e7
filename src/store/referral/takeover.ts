import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** A need of ours that was taken up elsewhere (引取り): by whom, in what words, and where it leads. */
export type Takeover = {
  routeId: string; need: string; at: string; who: string; agencyName: string; phone: string | null; note: string; opens: string; opensKind: 'intake' | 'referral' | 'support_case'
}

/** Takeovers my agency has not said to have seen, the latest first. */
export const listTakeovers = async (tx: ActingTransaction): Promise<readonly Takeover[]> => {
  const { rows } = await sql<Takeover>`
    select told.route_id as "routeId", told.need, told.taken_up_at as at, s.name as who, a.short_name as "agencyName", a.phone, told.note, told.opens, m.kind as "opensKind"
    from app.takeovers_to_tell() told
      join matter m on m.municipality_code = (select app.my_municipality()) and m.id = told.opens
      join membership b on b.municipality_code = m.municipality_code and b.id = told.taken_up_by
      join staff s on s.municipality_code = b.municipality_code and s.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    order by told.taken_up_at desc, told.route_id`.execute(tx)
  return rows
}

/** That it was seen; `false` where nothing of the kind waits for the actor. */
export const saveTakeoverSeen = async (tx: ActingTransaction, routeId: string): Promise<boolean> => {
  const { rows } = await sql<{ seen: boolean }>`select app.note_takeover_seen(${routeId}::uuid) as seen`.execute(tx)
  return rows[0]?.seen === true
}
