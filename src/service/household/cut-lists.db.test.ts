import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { CITY, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())
const rowsOf = rowsIn(() => city)

describe('a list that shows only the first says how many more there are', () => {
  it('of the cases an intake may join, whatever was typed', async () => {
    const desk = await city.as('st01')
    const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', channel: 'phone' }))
    const { cases, beyond } = given(await desk.does('listCasesToJoin', { id, words: '家' }))
    const all = given(await desk.does('listCases', { reach: 'all', words: '家' })).total
    expect([cases.length, beyond > 0]).toEqual([20, true])
    expect(cases.length + beyond).toBe(all)
    const few = given(await desk.does('listCasesToJoin', { id, words: cases[0]?.householdName ?? '' }))
    expect([few.cases.map((one) => one.caseId).includes(cases[0]?.caseId ?? ''), few.beyond]).toEqual([true, 0])
  })

  it('of emergency openings and of the days on which nothing was found dropped', async () => {
    const desk = await city.as('st01')
    const before = given(await desk.does('listReconciliations', {}))
    await rowsOf(`insert into reconciliation_run (municipality_code, id, run_on, ran_at, open, dropped, without_holder, findings)
      select $1, gen_random_uuid(), date '2001-01-01' + n, timestamptz '2001-01-01' + make_interval(days => n), 0, 0, 0, '[]' from generate_series(1, 120) n`, [CITY])
    const { runs, beyond } = given(await desk.does('listReconciliations', {}))
    expect([runs.length, runs.length + beyond]).toEqual([90, before.runs.length + before.beyond + 120])
    const openings = async () => {
      const answer = given(await desk.does('listBreakGlass', { state: 'all' }))
      return [answer.openings.length, answer.openings.length + answer.beyond] as const
    }
    const [, known] = await openings()
    await rowsOf(`insert into break_glass (municipality_code, id, matter_id, membership_id, reason, opened_at, expires_at)
      select $1, gen_random_uuid(), $2, $3, '救急搬送され、服薬の情報を病院が求めているため', timestamptz '2001-01-01' + make_interval(days => n), timestamptz '2001-01-01 01:00' + make_interval(days => n) from generate_series(1, 230) n`,
    [CITY, demoId('case/0'), demoId('membership/st01')])
    expect(await openings()).toEqual([200, known + 230])
  })

  it('of households that stand masked', async () => {
    const desk = await city.as('st01')
    const masked = async () => {
      const answer = given(await desk.does('listCases', { reach: 'all' }))
      return [answer.masked.length, answer.masked.length + answer.maskedBeyond, answer.total] as const
    }
    const counsellor = await city.as('st04')
    for (let n = 0; n < 20; n += 1) given(await counsellor.does('openCase', { name: `架空${n}家`, title: '暮らしのこと', areaId: demoId('area/あおば'), nobodyYet: true }))
    const [, known, open] = await masked()
    await rowsOf(`update matter set restricted = true, restricted_reason = '本人の希望' where kind = 'support_case' and closed_at is null and not restricted
      and id not in (select p.matter_id from matter_person p join concealment c on c.person_id = p.person_id)`)
    const [shown, all, left] = await masked()
    expect([shown, all, all > 50]).toEqual([50, known + open - left, true])
  })

  /** Somebody of that name, each with a record of their own; the first has a telephone. */
  const bearers = async (name: string, count: number) => {
    const desk = await city.as('st04')
    const cases: string[] = []
    for (let n = 0; n < count; n += 1) {
      const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', subjects: [{ name, ...(n === 0 && { phone: '0999-66-1234' }) }] }))
      cases.push(given(await desk.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' })).caseId ?? '')
    }
    return cases
  }

  it('of those of one name, to be opened or masked, in the order of what agrees', async () => {
    const cases = await bearers('鷲頭 とよ', 33)
    const asked = { name: '鷲頭 とよ', phone: '0999661234' }
    const mine = given(await (await city.as('st04')).does('findSimilarPersons', asked))
    expect([mine.persons.length, mine.beyond]).toEqual([8, { persons: 25, masked: 0, intakes: 0 }])
    await rowsOf(`update matter set restricted = true, restricted_reason = '本人の希望' where id = any ($1)`, [cases])
    const colleague = await city.as('st16')
    const like = given(await colleague.does('findSimilarPersons', asked))
    expect([like.masked.length, like.masked[0]?.matterId, like.masked[0]?.matched, like.beyond]).toEqual([8, cases[0], ['name', 'phone'], { persons: 0, masked: 25, intakes: 0 }])
    const found = given(await colleague.does('searchEverything', { words: '鷲頭 とよ' }))
    expect([found.masked.length, found.more]).toEqual([30, ['persons']])
    expect(given(await colleague.does('searchEverything', { words: '0999661234' })).more).toEqual([])
  })

  it('of earlier intakes of one name, and of those who called about a household', async () => {
    const desk = await city.as('st04')
    const { caseId } = given(await desk.does('openCase', { name: '架空家', title: '暮らしのこと', areaId: demoId('area/あおば'), nobodyYet: true }))
    for (let n = 0; n < 22; n += 1) {
      const { id } = given(await desk.does('receiveIntake', { text: '祖父のこと', inquirer: { anonymous: false, name: `架空 孫${n}` } }))
      given(await desk.does('endIntake', { id, version: 1, outcome: 'kept', caseId }))
    }
    for (let n = 0; n < 10; n += 1) given(await desk.does('receiveIntake', { text: '祖父のこと', subjects: [{ name: '名無し 権之助' }] }))
    const called = given(await desk.does('getHouseholdPage', { caseId }))
    expect([called.callers.length + called.callersBeyond, called.callersBeyond]).toEqual([22, 2])
    const { intakes, beyond } = given(await desk.does('findSimilarPersons', { name: '名無し 権之助' }))
    expect([intakes.length, beyond.intakes]).toEqual([8, 2])
  })
})
