import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, CITY, endComesIn, endingIn, member, rowsIn } from '#tests/support/invented.ts'
import { ORPHANS } from '#tests/support/never.ts'
import { settleEndedAgencies } from './settle-ended-agencies.ts'

let city: City
let administrators: readonly [Worker, Worker]
beforeAll(async () => {
  city = await buildCity()
  const [staffId, membershipId] = [newId(), newId()]
  await rowsOf(`insert into staff (municipality_code, id, code, name, kana) values ($1, $2, 'second', '架空 次郎', 'カクウ ジロウ')`, [CITY, staffId])
  await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'administrator', '2020-04-01')`, [CITY, membershipId, staffId, agency('AG01')])
  administrators = [await city.as('st13'), await city.sitDown(staffId)]
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const ending = endingIn(() => city)
const inDays = (days: number) => addDays(cityToday(), days)
const endingOf = async (code: string) => given(await administrators[0].does('listStructure', {})).endings.find((one) => one.agencyId === agency(code))
const takeBack = async (code: string, by: Worker = administrators[0]) => by.does('takeBackEnding', { agencyId: agency(code), version: (await ending(code, 'AG02', 'st02')).version })
const answerOf = (answer: Awaited<ReturnType<Worker['does']>>) => (answer.ok ? 'done' : answer.problem.code)
const answerableFor = async (matterId: string) => (await rowsOf('select accountable_agency_id as by from matter where id = $1', [matterId]))[0]?.['by']

describe('the end of an agency that was planned', () => {
  it('is told to everybody with its last day and its successor; until that day is over the agency is chosen and answers', async () => {
    const { id } = given(await (await city.as('st16')).does('receiveIntake', { text: '終わる前の相談' }))
    given(await administrators[0].does('endAgency', await ending('AG13', 'AG02', 'st02', inDays(20))))
    const { agencies, endings } = given(await (await city.as('st48')).does('listStructure', {}))
    expect(endings[0]).toMatchObject({ agencyId: agency('AG13'), lastDay: inDays(20), successorName: '社協', isOver: false, isPlanned: true })
    expect(agencies.some((one) => one.id === agency('AG13'))).toBe(true)
    expect(await answerableFor(id)).toBe(agency('AG13'))
    const [ends] = await rowsOf(`select to_char(contract_to at time zone 'Asia/Tokyo', 'YYYY-MM-DD HH24:MI') as at from agency where id = $1`, [agency('AG13')])
    expect(ends).toEqual({ at: `${inDays(21)} 00:00` })
  })

  it('is taken back by an administrator, and by nobody else: the agency keeps what it holds, nobody is named to go on, and both are journalled with the day', async () => {
    expect(await (await city.as('st05')).does('takeBackEnding', { agencyId: agency('AG13'), version: 2 })).toMatchObject({ ok: false })
    given(await takeBack('AG13'))
    expect(await endingOf('AG13')).toBeUndefined()
    expect(await rowsOf('select successor_agency_id as agency, successor_membership_id as desk from agency where id = $1', [agency('AG13')])).toEqual([{ agency: null, desk: null }])
    expect(await takeBack('AG13')).toMatchObject({ problem: { code: 'nothing_planned' } })
    const entries = await rowsOf(`select operation, detail from journal where operation in ('endAgency', 'takeBackEnding') and result = 'done' and subjects @> array[$1::uuid] order by at`, [agency('AG13')])
    expect(entries).toEqual([{ operation: 'endAgency', detail: { lastDay: inDays(20) } }, { operation: 'takeBackEnding', detail: { lastDayBefore: inDays(20) } }])
    given(await administrators[0].does('endAgency', await ending('AG13', 'AG02', 'st02', inDays(9))))
    given(await takeBack('AG13'))
  })

  it('lies neither in the past nor more than five years ahead', async () => {
    const plan = async (days: number) => answerOf(await administrators[0].does('endAgency', await ending('AG13', 'AG02', 'st02', inDays(days))))
    expect([await plan(-1), await plan(366 * 5 + 1)]).toEqual(['last_day_past', 'last_day_too_far'])
  })

  it('is not taken back where the structure file names it, nor once it has come; then it is told among those that have ended, and no list offers it', async () => {
    expect(await endingOf('AG08')).toMatchObject({ lastDay: '2035-03-31', isPlanned: false })
    expect(await takeBack('AG08')).toMatchObject({ problem: { code: 'nothing_planned' } })
    given(await administrators[0].does('endAgency', await ending('AG14', 'AG02', 'st02', cityToday())))
    await endComesIn(() => city)('AG14')
    expect(await takeBack('AG14')).toMatchObject({ problem: { code: 'last_day_past' } })
    await settleEndedAgencies(city.office)
    const { agencies, endings } = given(await administrators[0].does('listStructure', {}))
    expect(endings.map((one) => [one.agencyId, one.isOver])).toEqual([[agency('AG08'), false], [agency('AG14'), true]])
    expect(agencies.some((one) => one.id === agency('AG14'))).toBe(false)
  })
})

describe('two people at the same moment', () => {
  it('who end an agency: one does, the other is shown how it stands; who take it back: one does, the other is shown that', async () => {
    // Both have read how it stands before either asks.
    const asked = { ...await ending('AG13', 'AG02', 'st02'), lastDay: inDays(30) }
    const plans = await Promise.all([administrators[0].does('endAgency', asked), administrators[1].does('endAgency', { ...asked, lastDay: inDays(60) })])
    expect(plans.map(answerOf).toSorted()).toEqual(['done', 'stale_version'])
    expect(plans.find((one) => !one.ok)).toMatchObject({ problem: { current: { lastDay: (await endingOf('AG13'))?.lastDay, successorId: agency('AG02') } } })
    const { version } = await ending('AG13', 'AG02', 'st02')
    const back = await Promise.all(administrators.map((one) => one.does('takeBackEnding', { agencyId: agency('AG13'), version })))
    expect(back.map(answerOf).toSorted()).toEqual(['done', 'stale_version'])
    expect(await endingOf('AG13')).toBeUndefined()
  })

  it('who set a last day of somebody: one does, the other is shown how it stands; and who take it back', async () => {
    const post = member('st29')
    const holdings = async () => given(await administrators[0].does('getHoldings', { membershipId: post }))
    const { version } = await holdings()
    const plans = await Promise.all([20, 40].map((days, n) => administrators[n === 0 ? 0 : 1].does('planLeaving', { membershipId: post, version, lastDay: inDays(days), successorId: null })))
    expect(plans.map(answerOf).toSorted()).toEqual(['done', 'stale_version'])
    const held = await holdings()
    const back = await Promise.all(administrators.map((one) => one.does('takeBackLeaving', { membershipId: post, version: held.version })))
    expect(back.map(answerOf).toSorted()).toEqual(['done', 'stale_version'])
    expect(await holdings()).toMatchObject({ endsAt: null, plan: null })
  })

  it('and one who sends twice, because the line broke off, has done it once and is answered alike', async () => {
    const [key, asked] = [newId(), await ending('AG13', 'AG02', 'st02', inDays(30))]
    const once = await administrators[0].does('endAgency', asked, key)
    expect(await Promise.all([1, 2].map(() => administrators[0].does('endAgency', asked, key)))).toEqual([once, once])
    const [backKey, { version }] = [newId(), await ending('AG13', 'AG02', 'st02')]
    const twice = await Promise.all([1, 2].map(() => administrators[0].does('takeBackEnding', { agencyId: agency('AG13'), version }, backKey)))
    expect(twice).toEqual([{ ok: true, value: { agencyId: agency('AG13'), lastDayBefore: inDays(30) } }, twice[0]])
    expect((await ending('AG13', 'AG02', 'st02')).version).toBe(version + 1)
  })

  it('one of whom sets a day while the other takes the last one back: whatever comes second is too late, and the post ends on one known day or on none', async () => {
    const post = member('st30')
    const holdings = async () => given(await administrators[0].does('getHoldings', { membershipId: post }))
    given(await administrators[0].does('planLeaving', { membershipId: post, version: (await holdings()).version, lastDay: inDays(15), successorId: null }))
    const { version } = await holdings()
    const [moved, back] = await Promise.all([
      administrators[0].does('planLeaving', { membershipId: post, version, lastDay: inDays(25), successorId: null }), administrators[1].does('takeBackLeaving', { membershipId: post, version }),
    ])
    expect([answerOf(moved), answerOf(back)].toSorted()).toEqual(['done', 'stale_version'])
    expect((await holdings()).endsAt === null).toBe(back.ok)
  })
})

describe('in the very moment in which an end comes', () => {
  it('it is taken back, or it comes: in both cases one agency answers for everything, and nothing is left between the two', async () => {
    const worker = await city.as('st16')
    const outcomes = new Set<string>()
    // Eight agencies one after another: each end is taken back at another point of its last milliseconds, by two people, while the office makes its rounds.
    for (const [n, [inMs, waits]] of ([[3_600_000, 0], [25, 0], [25, 5], [25, 10], [25, 15], [25, 20], [25, 30], [25, 60]] as const).entries()) {
      const [agencyId, deskless] = [newId(), `R${n}`]
      await rowsOf(`insert into agency (municipality_code, id, code, name, short_name, kind, field, delivery, contract_from, contract_to, successor_agency_id, successor_membership_id, end_is_planned)
        values ($1, $2, $3, $3, $3, 'A20', '複合', 'contracted', '2020-04-01', now() + interval '1 day', $4, $5, true)`, [CITY, agencyId, deskless, agency('AG02'), member('st02')])
      const { id } = given(await worker.does('receiveIntake', { text: 'その瞬間の相談' }))
      await rowsOf('update matter set accountable_agency_id = $2 where id = $1', [id, agencyId])
      await rowsOf(`update agency set contract_to = clock_timestamp() + make_interval(secs => $2::double precision / 1000) where id = $1`, [agencyId, inMs])
      await rowsOf('select pg_sleep($1::double precision / 1000)', [waits])
      const back = await Promise.all([
        administrators[0].does('takeBackEnding', { agencyId, version: 1 }), settleEndedAgencies(city.office).then(() => undefined), administrators[1].does('takeBackEnding', { agencyId, version: 1 }),
      ])
      await settleEndedAgencies(city.office)
      const answers = [back[0], back[2]].map(answerOf)
      const isTakenBack = answers.includes('done')
      outcomes.add(isTakenBack ? 'taken back' : 'ended')
      const [stands] = await rowsOf('select on_duty as on, contract_to is null as "goesOn" from agency where id = $1', [agencyId])
      expect({ ...stands, by: await answerableFor(id) }).toEqual({ on: isTakenBack, goesOn: isTakenBack, by: isTakenBack ? agencyId : agency('AG02') })
      expect(answers.filter((one) => one === 'done')).toHaveLength(isTakenBack ? 1 : 0)
      expect(await rowsOf(ORPHANS)).toEqual([])
    }
    expect([...outcomes].toSorted()).toEqual(['ended', 'taken back'])
  })
})
