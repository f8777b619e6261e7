import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { mine } from './list-referrals.ts'

/** Which agencies answer for a need now (いま受け持つ機関), wherever it has gone on: the same for whoever may open one of its つなぎ. */
export const listHoldersNow = async (tx: ActingTransaction, actor: Actor, routeId: string) => {
  const { rows } = await sql<{ name: string; phone: string | null; isMine: boolean }>`
    select a.short_name as name, a.phone, a.id = ${mine} as "isMine"
      from app.agencies_now(array[${routeId}::uuid]) held join agency a on a.municipality_code = ${actor.municipalityCode} and a.id = held.agency_id
     order by a.code`.execute(tx)
  return rows
}

/** Who took a need up as multi-agency work (引取り), when, and how they are reached. */
export const findTakenUp = (tx: ActingTransaction, actor: Actor, routeId: string) =>
  tx
    .selectFrom('referral_route as t')
    .innerJoin('membership as b', (join) => join.onRef('b.municipality_code', '=', 't.municipality_code').onRef('b.id', '=', 't.taken_up_by'))
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'b.municipality_code').onRef('s.id', '=', 'b.staff_id'))
    .innerJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 'b.municipality_code').onRef('a.id', '=', 'b.agency_id'))
    .select(['s.name as who', 'a.short_name as agencyName', 'a.phone', sql<string>`t.taken_up_at`.as('at')])
    .where('t.municipality_code', '=', actor.municipalityCode)
    .where('t.id', '=', routeId)
    .where('t.taken_up_at', 'is not', null)
    .executeTakeFirst()
