import type { PresentAgency, PresentDuty, PresentStructure } from '#domain/structure/present-structure.ts'
import type { OwnerConnection } from './owner-connection.ts'

/** A moment as the first whole day in Japan that lies after it. */
const firstDayAfter = (column: string): string => `((${column} - interval '1 microsecond') at time zone 'Asia/Tokyo')::date + 1`
const dayOf = (column: string): string => `to_char(${column} at time zone 'Asia/Tokyo', 'YYYY-MM-DD')`

const periodOf = (from: string, to: string, end = to): string => `${dayOf(from)} as "from", to_char(${firstDayAfter(to)}, 'YYYY-MM-DD') as "to",
  coalesce(${end} <= clock_timestamp(), false) as ended`

/** The end that a file wrote: a day of leaving that is planned beside it and has not come is none, and no file undoes it. */
const END_IN_FILE = `(case when b.ends_otherwise_at is null or b.valid_to <= clock_timestamp() then b.valid_to else nullif(b.ends_otherwise_at, 'infinity') end)`

const withoutNulls = <T>(rows: readonly Record<string, unknown>[]): readonly T[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T)

/** What lies in the records of a municipality before a structure file is loaded again. */
export const readPresent = async (connection: OwnerConnection, code: string): Promise<PresentStructure> => {
  const agencies = await connection.query(
    `select a.code, ${periodOf('a.contract_from', 'a.contract_to')}, a.end_is_planned as "isPlanned", s.code as successor
     from agency a left join agency s on s.municipality_code = a.municipality_code and s.id = a.successor_agency_id where a.municipality_code = $1`,
    [code],
  )
  const duties = await connection.query(
    `select b.id, f.code as staff, a.code as agency, b.role, ${periodOf('b.valid_from', END_IN_FILE, 'b.valid_to')},
       case when b.ends_otherwise_at is not null and b.valid_to > clock_timestamp() then to_char(${firstDayAfter('b.valid_to')}, 'YYYY-MM-DD') end as planned
     from membership b join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
       join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
     where b.municipality_code = $1 and b.role <> 'system'`,
    [code],
  )
  const ground = await connection.query(
    `select to_char(app.today(), 'YYYY-MM-DD') as today, (select a.code from municipality m
       join agency a on a.municipality_code = m.municipality_code and a.id = m.coordinating_agency_id where m.municipality_code = $1) as "coordinatingAgency"`,
    [code],
  )
  return {
    ...(withoutNulls<PresentStructure>(ground.rows)[0] as PresentStructure),
    agencies: withoutNulls<PresentAgency>(agencies.rows),
    duties: withoutNulls<PresentDuty>(duties.rows),
  }
}
