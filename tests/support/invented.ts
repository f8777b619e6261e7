import type { Day } from '#domain/shared/day.ts'
import { demoId } from '#demo/load-demo.ts'
import { given, type City } from './city.ts'

/** The code of the invented city. */
export const CITY = '990019'

/** The identifiers of its agencies and of the posts of its people, by the codes they are known under. */
export const agency = (code: string): string => demoId(`agency/${code}`)
export const member = (staff: string): string => demoId(`membership/${staff}`)

type Rows = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Asks or changes the rows of a city past every rule, as nobody can who works in it. */
export const rowsIn =
  (city: () => City): Rows =>
  async (query, values = []) =>
    (await city().database.admin.query(query, values)).rows as Record<string, unknown>[]

/** How an administrator asks an agency of a city to end: now, or with a last day, with who goes on and who takes its seats over. */
export const endingIn = (city: () => City) => async (code: string, successor: string, desk: string, lastDay: Day | null = null) => ({
  agencyId: agency(code), version: Number((await rowsIn(city)('select version from agency where id = $1', [agency(code)]))[0]?.['version']),
  successorId: agency(successor), successorMembershipId: member(desk), lastDay,
})

/** Lets the last day of an agency be over in some milliseconds, and waits for it. */
export const endComesIn = (city: () => City) => async (code: string, inMs = 200) => {
  const [ends] = await rowsIn(city)(`update agency set contract_to = clock_timestamp() + make_interval(secs => $2::double precision / 1000) where id = $1 returning contract_to`, [agency(code), inMs])
  await comesIn(city)(ends?.['contract_to'])
}

/** How many of one measure the reconciliation finds in a city now. */
export const measuredIn = (city: () => City) => async (measure: string) =>
  given(await (await city().as('st01')).does('reconcileAccountability', {})).findings.find((one) => one.measure === measure)?.found

/** Waits, by the clock of the database, until an instant has come. */
export const comesIn = (city: () => City) => (at: unknown) =>
  rowsIn(city)('select pg_sleep(greatest(0, extract(epoch from $1::timestamptz - clock_timestamp()) + 0.1))', [at])
