import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, comesIn, endingIn, rowsIn } from '#tests/support/invented.ts'
import { OfficeCannotAct } from './as-office.ts'
import { healthOf } from './health.ts'
import { makeRounds } from './office-rounds.ts'
import { openOffice } from './open-office.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const seats = () => rowsOf(`select agency_id as at from membership where role = 'system' and valid_to is null`)
const coordinateAt = (code: string) => rowsOf('update municipality set coordinating_agency_id = $1', [agency(code)])

describe('the agency that coordinates the city', () => {
  it('does not end, now or on a day to come: otherwise the office would end with it and nothing would run by itself', async () => {
    const administrator = await city.as('st13')
    for (const lastDay of [null, addDays(cityToday(), 1)]) {
      const ending = await endingIn(() => city)('AG01', 'AG02', 'st02', lastDay)
      expect(await administrator.does('endAgency', ending)).toMatchObject({ problem: { code: 'coordinates_the_city' } })
      expect(await rowsOf('select app.end_agency($1, $2, $3, $4, $5) as obstacle', Object.values(ending))).toEqual([{ obstacle: 'not_found' }])
    }
  })

  it('ends once another one coordinates; the office sits there from the moment coordination went there, and makes its rounds', async () => {
    await coordinateAt('AG02')
    expect(await seats()).toEqual([{ at: agency('AG02') }])
    const [ends] = await rowsOf(`update agency set contract_to = clock_timestamp() + interval '200 milliseconds', successor_agency_id = $1 where id = $2 returning contract_to`, [agency('AG02'), agency('AG14')])
    await comesIn(() => city)(ends?.['contract_to'])
    await makeRounds(city.office)
    expect(await rowsOf('select on_duty as on from agency where id = $1', [agency('AG14')])).toEqual([{ on: false }])
    expect(await healthOf(city.office)).toEqual({ ok: true, officeActs: true, roundsDone: true, rowsKnown: true })
    await coordinateAt('AG01')
  })
})

describe('an office without a seat', () => {
  it('is told loudly by its round and by its health, never passed over as a round in which nothing was found; a restart seats it anew', async () => {
    await rowsOf(`update agency set contract_to = now() - interval '1 minute', successor_agency_id = $1 where id = $2`, [agency('AG02'), agency('AG01')])
    await expect(makeRounds(city.office)).rejects.toBeInstanceOf(OfficeCannotAct)
    expect(await healthOf(city.office)).toEqual({ ok: true, officeActs: false, roundsDone: false, rowsKnown: null })
    const again = await openOffice(city.database.app, city.database.door, 'only for tests')
    expect(await seats()).toEqual([{ at: agency('AG02') }])
    await makeRounds(again)
    expect(await healthOf(again)).toEqual({ ok: true, officeActs: true, roundsDone: true, rowsKnown: true })
    expect(given(await (await city.as('st02')).does('listIntakes', {})).intakes.length).toBeGreaterThan(0)
  })
})

describe('a step of the rounds that cannot be done', () => {
  it('keeps none of the others from being done, and is told by the log and by the health until it is done again', async () => {
    const office = await openOffice(city.database.app, city.database.door, 'only for tests')
    await rowsOf('delete from reconciliation_run')
    await rowsOf('alter function app.settle_ended_agencies() rename to settle_no_agencies')
    await expect(makeRounds(office)).rejects.toThrow('settle_ended_agencies')
    expect(await healthOf(office)).toEqual({ ok: true, officeActs: true, roundsDone: false, rowsKnown: true })
    expect(await rowsOf('select count(*)::int as made from reconciliation_run')).toEqual([{ made: 1 }])
    await rowsOf('alter function app.settle_no_agencies() rename to settle_ended_agencies')
    await makeRounds(office)
    expect(await healthOf(office)).toEqual({ ok: true, officeActs: true, roundsDone: true, rowsKnown: true })
  })
})

describe('a database that does not answer in time', () => {
  it('leaves unknown whether imported rows are known again: nobody is told that their secret were wrong', async () => {
    const office = await openOffice(city.database.app, city.database.door, 'only for tests')
    const holder = await city.database.admin.connect()
    await holder.query('begin; lock table import_batch in access exclusive mode')
    expect(await healthOf(office)).toMatchObject({ ok: false, rowsKnown: null })
    await holder.query('rollback')
    holder.release()
    expect(await healthOf(office)).toMatchObject({ ok: true, rowsKnown: true })
  })
})
