import { sql } from 'kysely'
import { asActor } from '#store/as-actor.ts'
import type { City, Worker } from './city.ts'
import { rowsIn } from './invented.ts'

/** Somebody of the invented city in one of their posts, signed in. */
export type Colleague = { readonly name: string; readonly agencyName: string; readonly role: string; readonly worker: Worker }

/** Everybody who can act, in every post of theirs. */
export const everybodyOf = async (city: City): Promise<readonly Colleague[]> => {
  const rows = await rowsIn(() => city)(`select f.id, b.id as seat, f.name, a.short_name as agency, b.role from staff f join membership b on b.staff_id = f.id join agency a on a.id = b.agency_id
    join account c on c.staff_id = f.id where b.role <> 'system' and app.can_act(b.municipality_code, b.id, app.now()) order by f.code`)
  return Promise.all(rows.map(async (row) => ({
    name: String(row['name']), agencyName: String(row['agency']), role: String(row['role']), worker: await city.sitDown(String(row['id']), String(row['seat'])),
  })))
}

/** How somebody is told apart from all others. */
export const codeOf = ({ name, agencyName }: { readonly name: string; readonly agencyName: string }): string => `${name}（${agencyName}）`

/** Everybody of these whom row level security lets read its text: of a sheet, the words on it; of a case, what the household is called. */
export const textReadersOf = async (city: City, everybody: readonly Colleague[], table: 'intake' | 'support_case', matterId: string): Promise<readonly string[]> => {
  const gets = await Promise.all(everybody.map((one) => asActor(city.office.database, { token: one.worker.token, purpose: 'consultation' }, async (tx) =>
    ((await sql`select 1 from ${sql.table(table)} where id = ${matterId}::uuid`.execute(tx)).rows.length > 0 ? [codeOf(one)] : []))))
  return gets.flat().toSorted()
}

/** Whoever may know the area of a household in which somebody is concealed: the handlers, and whoever coordinates that area or one it lies in. */
export const whoMayKnowArea = async (city: City, caseId: string, areaId: string): Promise<ReadonlySet<string>> => {
  const { rows } = await city.database.admin.query<{ name: string; agency: string }>(`with recursive above as (
      select r.id, r.parent_id from area r where r.id = $2 union select r.id, r.parent_id from area r join above o on o.parent_id = r.id)
    select f.name, a.short_name as agency from membership b join staff f on f.id = b.staff_id join agency a on a.id = b.agency_id
    where b.id in (select h.membership_id from concealment_handler h join concealment c on c.id = h.concealment_id join matter_person p on p.person_id = c.person_id
        where p.matter_id = $1 and app.in_force(h.valid_from, h.valid_to))
      or b.id in (select o.membership_id from coordinator_area o where o.area_id in (select id from above) and app.in_force(o.valid_from, o.valid_to))`, [caseId, areaId])
  return new Set(rows.map((row) => codeOf({ name: row.name, agencyName: row.agency })))
}
