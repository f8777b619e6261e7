import fc from 'fast-check'
import type { PoolClient } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { obstacleToOpening, REVIEW_WITHIN_HOURS } from '#domain/access/break-glass.ts'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, type City } from '#tests/support/city.ts'

/** The clock stands still in a transaction here, so that a wait of a day to the millisecond can be asked about. */
const STILL = 'create or replace function app.now() returns timestamptz language sql stable as $$ select pg_catalog.transaction_timestamp() $$'

let city: City
let client: PoolClient
beforeAll(async () => {
  city = await buildCity()
  client = await city.database.admin.connect()
  await client.query(STILL)
})
afterAll(async () => {
  client.release()
  await city.database.drop()
})

const MATTERS = [demoId('case/5'), demoId('case/1'), demoId('case/2'), demoId('case/3')] as const
const ASKED = MATTERS[0]
const DAY = REVIEW_WITHIN_HOURS * 3_600_000

/** What somebody opened by 緊急閲覧: which record, how long ago, whether somebody else has looked at it. */
type Opened = { readonly id: string; readonly matterId: string; readonly age: number; readonly isReviewed: boolean }

const opened: fc.Arbitrary<Opened> = fc.record({
  id: fc.constant(null).map(() => newId()),
  matterId: fc.constantFrom(...MATTERS),
  age: fc.oneof(fc.constantFrom(0, DAY - 1, DAY, DAY + 1), fc.integer({ min: 0, max: DAY - 1 }), fc.integer({ min: 0, max: 2 * DAY })),
  isReviewed: fc.boolean(),
})
const state = fc.record({ limit: fc.integer({ min: 1, max: 4 }), all: fc.array(opened, { maxLength: 6 }) })

const run = (text: string, values: readonly unknown[] = []) => client.query<{ value: boolean }>(text, [...values])
const truth = async (text: string, values: readonly unknown[]): Promise<boolean | undefined> => (await run(text, values)).rows[0]?.value

const INSERT = `insert into break_glass (municipality_code, id, matter_id, membership_id, reason, opened_at, expires_at)
  values ('990019', $1, $2, $3, '本人が救急搬送され、服薬の情報を病院が求めている。', app.now(), app.now() + interval '60 minutes')`

const standAs = async ({ limit, all }: { limit: number; all: readonly Opened[] }): Promise<void> => {
  await run('delete from break_glass')
  await run('update municipality set break_glass_limit = $1', [limit])
  for (const one of all) {
    await run(`insert into break_glass (municipality_code, id, matter_id, membership_id, reason, opened_at, expires_at, reviewed_by, reviewed_at)
      select '990019', $1, $2, $3, '本人が救急搬送され、服薬の情報を病院が求めている。', at, at, case when $5 then $6::uuid end, case when $5 then at end
        from (select app.now() - make_interval(secs => $4::double precision / 1000) as at) opened`,
    [one.id, one.matterId, demoId('membership/st16'), one.age, one.isReviewed, demoId('membership/st06')])
  }
}

const enterAs = async (token: string): Promise<void> => {
  await run('set local role tsunagi_app')
  await run(`select app.enter($1, 'consultation')`, [token])
}

it('what keeps somebody from 緊急閲覧 is the same by the rule, by the database, and by what it lets be written', async () => {
  const [opener, reviewer] = [(await city.as('st16')).token, (await city.as('st06')).token]
  const met = new Set<string>()
  const check = async (now: { limit: number; all: readonly Opened[] }): Promise<void> => {
    const waiting = now.all.filter((one) => !one.isReviewed).map(({ matterId, age }) => ({ matterId, isLate: age >= DAY }))
    const obstacle = obstacleToOpening(waiting, ASKED, now.limit)
    met.add(obstacle ?? 'none')
    await run('begin')
    try {
      await standAs(now)
      await enterAs(opener)
      expect(await truth('select app.must_be_reviewed_first($1) as value', [ASKED])).toBe(obstacle !== undefined)
      await run('savepoint before')
      const refused = await run(INSERT, [newId(), ASKED, demoId('membership/st16')]).then(() => '', (error: unknown) => String(error))
      await run('rollback to savepoint before')
      expect({ refused, isByThisPolicy: refused.includes('none_until_reviewed') }).toEqual({ refused: obstacle === undefined ? '' : refused, isByThisPolicy: obstacle !== undefined })
      await enterAs(reviewer)
      const another = obstacleToOpening(waiting, newId(), now.limit) !== undefined
      for (const one of now.all.filter(({ matterId }) => matterId === ASKED)) {
        expect(await truth('select app.holds_up_its_opener($1) as value', [one.id])).toBe(!one.isReviewed && another)
      }
    } finally {
      await run('rollback')
    }
  }
  await fc.assert(fc.asyncProperty(state, check), { numRuns: 200 })
  expect([...met].toSorted()).toEqual(['break_glass_limit_reached', 'none', 'review_waiting'])
})
