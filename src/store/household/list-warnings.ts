import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

type WarningRow = {
  readonly id: string; readonly version: number; readonly kind: string; readonly text: string; readonly personId: string | null; readonly toldToPerson: boolean
  readonly addedByName: string; readonly addedAt: string; readonly reviewedAt: string | null; readonly reviewOn: string | null
  readonly endedByName: string | null; readonly endedAt: string | null; readonly endedWhy: string | null
}

const inForce = ({ endedByName: _by, endedAt: _at, endedWhy: _why, ...row }: WarningRow) => row

const ended = ({ id, kind, text, personId, addedByName, addedAt, endedByName, endedAt, endedWhy }: WarningRow) =>
  ({ id, kind, text, personId, addedByName, addedAt, endedByName: endedByName ?? '', endedAt: endedAt ?? '', endedWhy: endedWhy ?? '' })

/**
 * Warnings of a case (注意情報): those in force on a day, with who added them and the day they are looked at again, of a day before the last
 * review none of that; and those that were ended by the end of the day, with who ended them and why, the latest first.
 */
export const listWarnings = async (tx: ActingTransaction, actor: Actor, { caseId, on }: { readonly caseId: string; readonly on: string }) => {
  const { rows } = await sql<WarningRow>`
    select w.id, w.version, w.kind, w.text, w.person_id as "personId", w.told_to_person as "toldToPerson", f.name as "addedByName",
      w.added_at as "addedAt", case when t.reviewed_by_then then w.reviewed_at end as "reviewedAt",
      case when w.reviewed_at is null or t.reviewed_by_then then w.review_on end as "reviewOn",
      case when t.ended_by_then then (select e.name from membership g join staff e on e.municipality_code = g.municipality_code and e.id = g.staff_id
        where g.municipality_code = w.municipality_code and g.id = w.ended_by) end as "endedByName",
      case when t.ended_by_then then w.ended_at end as "endedAt", case when t.ended_by_then then w.ended_why end as "endedWhy"
    from warning w
      cross join lateral (select (w.reviewed_at at time zone 'Asia/Tokyo')::date <= ${on}::date as reviewed_by_then,
        (w.ended_at at time zone 'Asia/Tokyo')::date <= ${on}::date as ended_by_then) t
      join membership m on m.municipality_code = w.municipality_code and m.id = w.added_by
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
    where w.municipality_code = ${actor.municipalityCode} and w.matter_id = ${caseId} and (w.added_at at time zone 'Asia/Tokyo')::date <= ${on}::date
    order by case when t.ended_by_then then w.ended_at end desc nulls last,
      array_position(array['safety', 'approach', 'privacy', 'health', 'contact', 'other'], w.kind), w.review_on, w.id`.execute(tx)
  return { warnings: rows.filter((row) => row.endedAt === null).map(inForce), endedWarnings: rows.filter((row) => row.endedAt !== null).map(ended) }
}
