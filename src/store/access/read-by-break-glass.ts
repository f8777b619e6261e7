import { sql } from 'kysely'
import type { JournalResult } from '#domain/journal/entry.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNow } from '../person/called-now.ts'
import { shortened } from '../shortened.ts'

/** One record that one kind of deed of the hour told of, and how often that was done: by its number and name where the reader opens it themselves; `nth` tells the others apart. */
export type ReadRecord = {
  times: number; last: string; operation: string; result: JournalResult; kind: 'support_case' | 'intake' | 'referral' | 'person'; id: string | null; name: string | null; nth: number
}

/** What was looked at by 緊急閲覧 in its hour, by the journal, what was done last first; nothing for whoever is not told of the opening. */
export const listReadRecords = async (tx: ActingTransaction, actor: Actor, id: string): Promise<readonly ReadRecord[]> => {
  const { rows } = await sql<ReadRecord>`
    select v.times, v.last, v.operation, v.result, v.kind, v.record_id as id, v.nth::int,
      coalesce(h.name, ${shortened(sql`i.text`, 60)}, ${shortened(sql`r.need`, 60)}, ${calledNow(sql`p.id`)}) as name
    from app.read_by_break_glass(${id}::uuid) v
      left join support_case s on s.municipality_code = ${actor.municipalityCode} and s.id = v.record_id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      left join intake i on i.municipality_code = ${actor.municipalityCode} and i.id = v.record_id
      left join referral f on f.municipality_code = ${actor.municipalityCode} and f.id = v.record_id
      left join referral_route r on r.municipality_code = f.municipality_code and r.id = f.route_id
      left join person p on p.municipality_code = ${actor.municipalityCode} and p.id = v.record_id
    order by v.last desc, v.operation, v.result, v.nth`.execute(tx)
  return rows
}
