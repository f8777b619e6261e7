import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays, type Day } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, CITY, member, rowsIn } from '#tests/support/invented.ts'
import { loadStructure } from '../structure/load-structure.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const inDays = (days: number): Day => addDays(cityToday(), days)
/** The last day of a post, as the structure file wrote it. */
const fileEnds = (post: string, days: number) => rowsOf(`update membership set valid_to = ($2::date + 1)::timestamp at time zone 'Asia/Tokyo' where id = $1`, [post, inDays(days)])
const lastDayOf = async (post: string) => (await rowsOf(`select ((valid_to - interval '1 second') at time zone 'Asia/Tokyo')::date::text as day from membership where id = $1`, [post]))[0]?.['day']
const planBy = (staff: string) => async (post: string, lastDay: Day) => {
  const worker = await city.as(staff)
  const { version } = given(await worker.does('getHoldings', { membershipId: post }))
  const planned = await worker.does('planLeaving', { membershipId: post, version, lastDay, successorId: null })
  return planned.ok ? 'planned' : planned.problem.code
}
const addPost = async (staff: string, from: string) => {
  const id = newId()
  await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'counsellor', $5)`, [CITY, id, demoId(`staff/${staff}`), agency('AG06'), from])
  return id
}

describe('a planned day of leaving', () => {
  it('brings an end nearer, and moves it later only up to the day that the structure file named', async () => {
    const [plan, post] = [planBy('st13'), member('st37')]
    await fileEnds(post, 20)
    expect([await plan(post, inDays(21)), await plan(post, '2199-12-31' as Day)]).toEqual(['later_than_file', 'later_than_file'])
    expect([await plan(post, inDays(5)), await plan(post, inDays(12)), await plan(post, inDays(21))]).toEqual(['planned', 'planned', 'later_than_file'])
    expect(await plan(post, inDays(20))).toBe('planned')
    expect(await lastDayOf(post)).toBe(inDays(20))
  })

  it('lies at most five years ahead where the file names no end', async () => {
    const [plan, post] = [planBy('st13'), member('st36')]
    expect([await plan(post, inDays(366 * 5 + 1)), await plan(post, '2199-12-31' as Day), await plan(post, inDays(365))]).toEqual(['last_day_too_far', 'last_day_too_far', 'planned'])
  })

  it('is set for no post of one’s own, neither the one acted in nor another; and no such post is ended', async () => {
    const second = await addPost('st05', '2024-04-01')
    await fileEnds(second, 5)
    expect([await planBy('st05')(member('st05'), inDays(9)), await planBy('st05')(second, inDays(3))]).toEqual(['your_own', 'your_own'])
    expect(await (await city.as('st05')).does('endMembership', { membershipId: second, version: 1 })).toMatchObject({ problem: { code: 'your_own' } })
    expect(await lastDayOf(second)).toBe(inDays(5))
  })

  it('does not reach past the beginning of the person’s next post of the same kind', async () => {
    const present = await addPost('st15', '2024-04-01')
    await fileEnds(present, 20)
    await addPost('st15', `${inDays(21)}T00:00:00+09:00`)
    expect([await planBy('st13')(present, inDays(21)), await planBy('st13')(present, inDays(10))]).toEqual(['next_post_begins', 'planned'])
  })

  it('is journalled with the day that was set and the day before it, and so is taking it back', async () => {
    const [plan, post] = [planBy('st13'), member('st29')]
    expect([await plan(post, inDays(30)), await plan(post, inDays(9))]).toEqual(['planned', 'planned'])
    const administrator = await city.as('st13')
    const { version } = given(await administrator.does('getHoldings', { membershipId: post }))
    given(await administrator.does('takeBackLeaving', { membershipId: post, version }))
    const entries = await rowsOf(`select detail from journal where operation in ('planLeaving', 'takeBackLeaving') and result = 'done' and subjects @> array[$1::uuid] order by at`, [post])
    expect(entries.map((one) => one['detail'])).toEqual([{ lastDay: inDays(30) }, { lastDay: inDays(9), lastDayBefore: inDays(30) }, { lastDayBefore: inDays(9) }])
  })

  it('outlives the structure file that is loaded again and says nothing of it', async () => {
    const post = member('st38')
    expect(await planBy('st13')(post, inDays(9))).toBe('planned')
    const client = await city.database.admin.connect()
    await client.query('set role tsunagi_owner')
    expect((await loadStructure(client, readFileSync('demo/midorino.structure.json', 'utf8'))).ok).toBe(true)
    await client.query('reset role')
    client.release()
    expect(await lastDayOf(post)).toBe(inDays(9))
  })
})
