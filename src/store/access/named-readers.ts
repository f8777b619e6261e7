import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ReaderKind } from '#domain/access/readers.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { agencyInOrder } from '../structure/agency-order.ts'

/** Who reads a matter now and would not, were it restricted (制限すると読めなくなる人); for whoever may restrict it. */
export const listShutOut = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{ membershipId: string; who: string; agencyName: string; handles: boolean; works: boolean }>`
    select b.id as "membershipId", f.name as who, a.short_name as "agencyName", lost.handles, lost.works
    from app.shut_out_by_restricting(${matterId}::uuid) lost
      join membership b on b.municipality_code = ${actor.municipalityCode} and b.id = lost.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    order by ${agencyInOrder('a')}, app.kana_order(f.kana) collate "C", b.id`.execute(tx)
  return rows
}

/** Those who read a matter and can be named one by one, group by group; of a matter the actor may not read, nobody. */
export const listNamedReaders = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{ kind: ReaderKind; membershipId: string; who: string; agencyName: string }>`
    select named.kind, b.id as "membershipId", f.name as who, a.short_name as "agencyName"
    from app.named_readers(${matterId}::uuid) named
      join membership b on b.municipality_code = ${actor.municipalityCode} and b.id = named.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    order by ${agencyInOrder('a')}, app.kana_order(f.kana) collate "C", b.id`.execute(tx)
  return rows
}
