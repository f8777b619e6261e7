import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { asksWhomToCall, whomToCall, type Awaited, type Coordinating } from '#domain/referral/whom-to-call.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { agencyInOrder } from '../structure/agency-order.ts'

/** Whom to call where nobody answers (調整担当); `who` is null where it is the desk of 多機関協働. */
export type Coordinator = { readonly who: string | null; readonly agencyName: string; readonly phone: string | null }

/**
 * Whom the actor calls about each of these つなぎ, by name and number: whoever coordinates there; the desk of 多機関協働 where nobody does, or where a name would tell an area that is
 * told to handlers alone. Nothing is asked where they wait for nobody in vain: it is so on most days.
 */
export const listWhomToCall = async (tx: ActingTransaction, actor: Actor, awaited: readonly (Awaited & { readonly id: string })[]): Promise<ReadonlyMap<string, readonly Coordinator[]>> => {
  const referralIds = awaited.filter(asksWhomToCall).map((one) => one.id)
  if (referralIds.length === 0) return new Map()
  const { rows } = await sql<Coordinator & Coordinating & { id: string }>`
    with named as materialized (select c.matter_id, c.membership_id, s.name, s.kana, b.agency_id, b.municipality_code from app.coordinators_of(${referralIds}::uuid[]) c
      join membership b on b.municipality_code = (select app.my_municipality()) and b.id = c.membership_id
      join staff s on s.municipality_code = b.municipality_code and s.id = b.staff_id)
    select asked.id, n.name as who, a.short_name as "agencyName", a.phone, n.membership_id as "membershipId", a.id as "agencyId"
    from unnest(${referralIds}::uuid[]) asked(id)
      join municipality y on y.municipality_code = (select app.my_municipality())
      left join named n on n.matter_id = asked.id
      join agency a on a.municipality_code = y.municipality_code and a.id = coalesce(n.agency_id, app.stands_now_for(y.coordinating_agency_id))
    order by ${agencyInOrder('a')}, app.kana_order(n.kana) collate "C"`.execute(tx)
  const told = Map.groupBy(rows, (row) => row.id)
  return new Map([...told].map(([id, all]) => [id, whomToCall(all, actor).map(({ who, agencyName, phone }) => ({ who, agencyName, phone }))]))
}
