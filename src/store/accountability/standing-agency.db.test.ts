import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standingAgency, type AgencyTerm } from '#domain/accountability/standing-agency.ts'
import { instantFrom, type Instant } from '#domain/shared/instant.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'

const HERE = '999981'
const ELSEWHERE = '999982'
const MANY = 5
const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = (hour: number): Instant => instantFrom(Date.UTC(2026, 3, 1) + hour * 3_600_000)

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  // Elsewhere the same agencies are in office for ever: whoever forgets to ask for the municipality finds them.
  for (const [city, from] of [[HERE, at(0)], [ELSEWHERE, at(-1_000)]] as const) {
    await database.admin.query(`insert into municipality (municipality_code, name, prefecture) values ($1, '市', '架空県')`, [city])
    await database.admin.query(
      `insert into agency (municipality_code, id, code, name, short_name, kind, field, delivery, contract_from)
       select $1, id, id, '機関', '機関', 'x', 'x', 'direct', $3 from unnest($2::uuid[]) id`, [city, Array.from({ length: MANY }, (_, n) => idOf(n)), from])
  }
})
afterAll(() => database.drop())

/** Terms that begin and end within a few hours, each with whoever goes on after it: in lines, in circles, before they begin. */
const term = (n: number): fc.Arbitrary<AgencyTerm> =>
  fc.record({
    begins: fc.nat(4), lasts: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), next: fc.integer({ min: 1, max: MANY - 1 }), isNamed: fc.boolean(),
  }).map(({ begins, lasts, next, isNamed }) => ({
    id: idOf(n), from: at(begins), to: lasts === undefined ? undefined : at(begins + lasts),
    successorId: lasts !== undefined || isNamed ? idOf((n + next) % MANY) : undefined, isEndPlanned: false, coordinates: false,
  }))

const write = (agencies: readonly AgencyTerm[]) =>
  database.admin.query(
    `update agency a set contract_from = t.begins, contract_to = t.ends, successor_agency_id = t.next
     from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::uuid[]) t (id, begins, ends, next) where a.municipality_code = $1 and a.id = t.id`,
    [HERE, agencies.map((one) => one.id), agencies.map((one) => one.from), agencies.map((one) => one.to ?? null), agencies.map((one) => one.successorId ?? null)])

const askedOfDatabase = async (hours: readonly number[]): Promise<readonly (string | null)[]> => {
  const { rows } = await database.admin.query<{ stands: string | null }>(
    `select app.standing_agency($1, id, at) as stands from unnest($2::uuid[]) with ordinality a (id, n), unnest($3::timestamptz[]) with ordinality t (at, k) order by n, k`,
    [HERE, Array.from({ length: MANY + 1 }, (_, n) => idOf(n)), hours.map(at)])
  return rows.map((row) => row.stands)
}

describe('the agency that stands for another', () => {
  it('is always in the database the one the rule finds, at every instant, along any line of successors and round any circle', async () => {
    const hours = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    await fc.assert(
      fc.asyncProperty(fc.tuple(...Array.from({ length: MANY }, (_, n) => term(n))), async (agencies) => {
        await write(agencies)
        const known = new Map(agencies.map((one) => [one.id, one]))
        const byRule = Array.from({ length: MANY + 1 }, (_, n) => hours.map((hour) => standingAgency(known, idOf(n), at(hour))?.id ?? null)).flat()
        expect(await askedOfDatabase(hours)).toEqual(byRule)
      }),
      { numRuns: 120 },
    )
  })
})
