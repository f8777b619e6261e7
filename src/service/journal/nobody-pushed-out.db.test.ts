import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import type { OutputOf } from '#contract/operation.ts'
import type { operations } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

const CASE = demoId('case/0')
const PERSON = demoId('person/0/0')
const OPENER = demoId('staff/st05')
const TIMES = 1500
type Looks = OutputOf<(typeof operations)['listViewers']>

let city: City
let reader: Worker
beforeAll(async () => {
  city = await buildCity()
  reader = await city.as('st03')
  given(await (await city.as('st05')).does('getHouseholdPage', { caseId: CASE }))
  const coordinator = await city.as('st01')
  given(await coordinator.does('listCases', { reach: 'all', status: 'all' }))
  given(await coordinator.does('searchEverything', { words: '森下' }))
  for (const [operation, id, from] of [['listCases', CASE, 1_000_000], ['searchEverything', PERSON, 2_000_000]]) {
    const { rowCount } = await city.database.admin.query(
      `insert into journal select (jsonb_populate_record(j, jsonb_build_object('seq', $5::int + n, 'at', j.at + n * interval '1 microsecond'))).*
        from journal j, generate_series(1, $1::int) n where j.operation = $2 and j.staff_id = $3 and $4 = any (j.subjects)`,
      [TIMES, operation, demoId('staff/st01'), id, from])
    if (rowCount !== TIMES) throw new Error(`${operation}: ${rowCount} looks written`)
  }
})
afterAll(() => city.database.drop())

const sum = (looks: Looks): number => looks.viewers.reduce((all, one) => all + one.times, 0)
const lineOf = ({ viewers }: Looks, code: string, kind: string) => viewers.find((one) => one.staffId === demoId(`staff/${code}`) && one.kind === kind)

/** All of it, page by page, until none is left. */
const everyPage = async (ask: (after: string | undefined) => Promise<Looks>) => {
  const first = await ask(undefined)
  const views = [...first.views]
  for (let { next } = first; next !== null; ) {
    const page = await ask(next)
    views.push(...page.views)
    next = page.next
  }
  return { first, views }
}
const matter = async (after?: string): Promise<Looks> => given(await reader.does('listViewers', { matterId: CASE, ...(after !== undefined && { after }) }))
const person = async (after?: string): Promise<Looks> => given(await reader.does('listPersonViewers', { personId: PERSON, ...(after !== undefined && { after }) }))

describe('whoever opened a record', () => {
  it.each([['household', matter, 'listCases'], ['person', person, 'searchEverything']] as const)('still stands there (%s) when it was seen in a list fifteen hundred times since', async (_, ask, list) => {
    const looks = await ask()
    expect(lineOf(looks, 'st05', 'opened')).toMatchObject({ times: 1, operations: ['getHouseholdPage'], reasons: ['team'] })
    const listed = lineOf(looks, 'st01', 'listed')
    expect(listed?.times).toBeGreaterThan(TIMES)
    expect(listed).toMatchObject({ operations: expect.arrayContaining([list]), reasons: ['coordinator'] })
  })

  it.each([['household', matter], ['person', person]] as const)('is reached page by page (%s): every look that was counted stands on one page, on no other, in the order of time', async (_, ask) => {
    const { first, views } = await everyPage(ask)
    expect(views).toHaveLength(sum(first))
    expect(views.length).toBeGreaterThan(TIMES)
    expect(views.findIndex((one) => one.staffId === OPENER && one.kind === 'opened')).toBeGreaterThan(TIMES)
    expect(views.map((one) => one.at)).toEqual(views.map((one) => one.at).toSorted((one, other) => (one < other ? 1 : one > other ? -1 : 0)))
  })
})

describe('who looked about one of a household', () => {
  it('is counted and paged for them alone, and whom it can be asked about stays the same', async () => {
    const all = await matter()
    expect(all.persons.map((one) => one.personId)).toContain(PERSON)
    const about = given(await reader.does('listViewers', { matterId: CASE, aboutPersonId: PERSON }))
    expect(about.persons).toEqual(all.persons)
    expect(about.views.every((one) => one.personIds.includes(PERSON))).toBe(true)
    expect(lineOf(about, 'st05', 'opened')?.times).toBe(1)
    const nobody = given(await reader.does('listViewers', { matterId: CASE, aboutPersonId: newId() }))
    expect([nobody.viewers, nobody.views, nobody.next]).toEqual([[], [], null])
  })
})

describe('the time that is told of', () => {
  it('is the days that were asked about, up to now, and nothing before', async () => {
    const [month, day] = [await matter(), given(await reader.does('listViewers', { matterId: CASE, days: 1 }))]
    expect(Math.round((Date.parse(day.since) - Date.parse(month.since)) / 86_400_000)).toBe(29)
    for (const looks of [month, day]) expect(looks.viewers.every((one) => one.last >= looks.since)).toBe(true)
  })

  it('is told to nobody to whom the record is closed', async () => {
    const stranger = await city.as('st16')
    expect(await stranger.does('listViewers', { matterId: CASE, aboutPersonId: PERSON })).toEqual(await stranger.does('listViewers', { matterId: newId(), aboutPersonId: PERSON }))
    expect(await stranger.does('listPersonViewers', { personId: PERSON })).toEqual(await stranger.does('listPersonViewers', { personId: newId() }))
  })
})
