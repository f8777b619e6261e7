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
