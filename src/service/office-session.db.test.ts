import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#store/as-actor.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { makeRounds } from './office-rounds.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const isSomebody = (): Promise<boolean> =>
  asActor(city.database.app, { token: city.office.officeToken, purpose: 'administration' }, async (_, actor) => actor?.role === 'system')
const pass = (days: number): Promise<unknown> =>
  city.database.admin.query("update session set expires_at = expires_at - make_interval(days => $1) where kind = 'system'", [days])

describe('the office', () => {
  it('of a server that is never restarted goes on for years: every round begins its session anew', async () => {
    await pass(6)
    await makeRounds(city.office)
    await pass(6)
    expect(await isSomebody()).toBe(true)
    await pass(400)
    expect(await isSomebody()).toBe(false)
    await makeRounds(city.office)
    expect(await isSomebody()).toBe(true)
  })

  it('of a server that was stopped is nobody after a week', async () => {
    await makeRounds(city.office)
    await pass(7)
    expect(await isSomebody()).toBe(false)
  })
})
