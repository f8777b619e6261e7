import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#domain/shared/day.ts'
import { sentenceFrom } from '#domain/structure/structure-fault.ts'
import type { Structure } from '#domain/structure/structure.ts'
import { readStructure } from '#service/structure/load-structure.ts'
import { inOneTransaction, type OwnerConnection } from '#store/structure/owner-connection.ts'
import { saveRows } from '#store/structure/save-rows.ts'
import { readPresent } from '#store/structure/read-present.ts'
import { saveStructure } from '#store/structure/save-structure.ts'
import { buildCity } from './build-city.ts'
import { calendarFor } from './calendar.ts'
import { TABLES, type City } from './city.ts'
import { CITY_CODE, demoId } from './demo-id.ts'

export { demoId } from './demo-id.ts'

/** The documented password of everybody in the invented city. */
export const DEMO_PASSWORD = 'renshu-midorino-2026'

/** The structure of みどり野市, from its file. */
export const demoStructure = (): Structure => {
  const read = readStructure(readFileSync(join(import.meta.dirname, 'midorino.structure.json'), 'utf8'))
  if (!read.ok) throw new Error(read.problem.map(sentenceFrom).join('\n'))
  return read.value
}

const isLoaded = async (connection: OwnerConnection): Promise<boolean> => {
  const { rows } = await connection.query('select 1 from support_case where municipality_code = $1 and id = $2', [CITY_CODE, demoId('case/0')])
  return rows.length > 0
}

/** The moment of the database, so that nothing is ever dated later than its clock. */
const nowOf = async (connection: OwnerConnection): Promise<string> => {
  const { rows } = await connection.query('select floor(extract(epoch from now()) * 1000)::text as ms')
  return new Date(Number(rows[0]?.['ms'])).toISOString()
}

/** The database itself notes one agency per matter; where a matter went from agency to agency, the story knows better. */
const saveAccountable = async (connection: OwnerConnection, { accountable }: City): Promise<void> => {
  const matters = [...new Set(accountable.map((one) => one.matterId))]
  await connection.query('delete from accountability where municipality_code = $1 and matter_id = any ($2)', [CITY_CODE, matters])
  const rows = accountable.map(({ matterId, agencyId, since, until }) => ({ municipality_code: CITY_CODE, matter_id: matterId, agency_id: agencyId, since, until }))
  await saveRows(connection, 'accountability', rows)
}

const saveCity = async (connection: OwnerConnection, city: City): Promise<void> => {
  for (const table of TABLES) await saveRows(connection, table, city.rows.get(table) ?? [])
  await connection.query(
    `update intake set from_referral_id = link."referralId" from jsonb_to_recordset($2::jsonb) as link("intakeId" uuid, "referralId" uuid)
     where municipality_code = $1 and id = link."intakeId"`,
    [CITY_CODE, JSON.stringify(city.fromReferral)],
  )
  await saveAccountable(connection, city)
}

/** Fills a database with the invented city and its year of work; one that has it already is left as it is. */
export const loadDemo = async (
  connection: OwnerConnection,
  options: { readonly today: Day; readonly hashPassword: (password: string) => Promise<string>; readonly onProgress?: (line: string) => void },
): Promise<void> => {
  if (await isLoaded(connection)) return
  const say = options.onProgress ?? (() => undefined)
  say('機関と職員 / agencies and staff')
  const structure = demoStructure()
  const password_hash = await options.hashPassword(DEMO_PASSWORD)
  const city = buildCity(structure, calendarFor(options.today, await nowOf(connection)))
  for (const { code } of structure.staff) city.add('account', { staff_id: demoId(`staff/${code}`), login_name: code, password_hash, password_set_at: '2026-04-01T09:00:00+09:00' })
  await inOneTransaction(connection, async () => {
    await saveStructure(connection, structure, await readPresent(connection, CITY_CODE))
    say('世帯・つなぎ・相談受付 / households, referrals and intakes')
    await saveCity(connection, city)
  })
  // Without it the first pages would be planned as if the city were empty.
  await connection.query('analyze')
}
