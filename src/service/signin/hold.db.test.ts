import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '#contract/operations.ts'
import { IDLE_MINUTES } from '#domain/signin/idle.ts'
import { newId } from '#platform/ids.ts'
import { handlers } from '#service/handlers.ts'
import { perform } from '#service/perform.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { at, codeOf, doorOf, enrolled, PASSWORD, visitor } from '#tests/support/door.ts'
import type { Door } from './door.ts'
import { openSession } from './enter.ts'

let city: City
let door: Door
beforeAll(async () => {
  city = await buildCity()
  door = doorOf(city)
})
afterAll(() => city.database.drop())

/** Asks for the cases the holder of a token may see: their ids, or the problem. */
const casesOf = async (token: string): Promise<string | readonly string[]> => {
  const pass = { token, requestId: newId() }
  const answer = await perform(city.office, pass, { operation: operations.listCases, handler: handlers.listCases, body: { reach: 'all' } })
  if (!answer.ok) return answer.problem.code
  return (answer.value as { cases: { id: string }[] }).cases.map((one) => one.id).toSorted()
}

const inAs = async (staffCode: string): Promise<string> => (await city.as(staffCode)).token
const later = (minutes: number, token: string): Promise<unknown> =>
  city.database.admin.query("update session set last_seen_at = last_seen_at - make_interval(mins => $1) where token_hash = sha256(convert_to($2, 'UTF8'))", [minutes, token])

describe('a session left alone', () => {
  it('is the same for the rule and for the database', async () => {
    const { rows } = await city.database.admin.query<{ minutes: number }>("select extract(epoch from app.idle_limit())::int / 60 as minutes")
    expect(rows[0]?.minutes).toBe(IDLE_MINUTES)
  })

  it('locks after a quarter of an hour, is not woken by a page that asks by itself, and goes on where it was', async () => {
    const { token } = await enrolled(city, door, 'st04')
    const visit = visitor({ token })
    await later(14, token)
    expect(await at(door, 'here', visit, {})).toEqual({ answer: {} })
    await later(14, token)
    expect(await casesOf(token)).not.toBe('locked')
    await later(2, token)
    expect(await casesOf(token)).toBe('locked')
    expect((await door.state(visit)).session).toMatchObject({ locked: true, name: '井坂 守' })
    expect(await at(door, 'here', visit, {})).toEqual({ problem: 'locked' })
    expect(await casesOf(token)).toBe('locked')
    expect(await at(door, 'unlock', visit, { password: 'another one entirely' })).toEqual({ problem: 'wrong_credentials' })
    const opened = await at(door, 'unlock', visit, { password: PASSWORD })
    expect(await casesOf(opened.answer?.token ?? '')).toEqual(await casesOf(await inAs('st04')))
    expect(await casesOf(token)).toBe('signed_out')
  })

  it('can be locked by hand, and by nobody else’s password opened', async () => {
    const [{ token }, other] = [await enrolled(city, door, 'st02'), 'kaminari ga toutou yanda']
    await enrolled(city, door, 'st03')
    await at(door, 'lock', visitor({ token }), {})
    expect(await casesOf(token)).toBe('locked')
    expect(await at(door, 'switchMembership', visitor({ token }), { membershipId: newId() })).toEqual({ problem: 'locked' })
    expect(await at(door, 'here', visitor({ token }), {})).toEqual({ problem: 'locked' })
    expect(await at(door, 'unlock', visitor({ token }), { password: other })).toEqual({ problem: 'wrong_credentials' })
    expect(await at(door, 'unlockForPractice', visitor({ token, isOnThisMachine: true }), {})).toEqual({ problem: 'not_found' })
  })

  it('is over after its day, and signing in again in place takes the same person only', async () => {
    const { token, secret } = await enrolled(city, door, 'st06')
    const mustBe = (await door.state(visitor({ token }))).session?.staffId
    await city.database.admin.query("update session set expires_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))", [token])
    expect(await casesOf(token)).toBe('signed_out')
    expect(await at(door, 'unlock', visitor({ token }), { password: PASSWORD })).toEqual({ problem: 'signed_out' })
    for (const gone of [token, '']) expect(await at(door, 'here', visitor({ token: gone }), {})).toEqual({ problem: 'signed_out' })
    const other = await enrolled(city, door, 'st07')
    expect(await at(door, 'signIn', visitor(), { loginName: 'st07', password: PASSWORD, code: codeOf(other.secret), mustBe })).toEqual({ problem: 'wrong_credentials' })
    const again = await at(door, 'signIn', visitor({ token }), { loginName: 'st06', password: PASSWORD, code: codeOf(secret), mustBe })
    expect(await casesOf(again.answer?.token ?? '')).not.toBe('signed_out')
  })
})

describe('a token', () => {
  it('somebody brought along before signing in is worth nothing after', async () => {
    const planted = 'planted-by-somebody-else-0000000000000000000'
    const { secret } = await enrolled(city, door, 'st08')
    const first = await at(door, 'signIn', visitor({ token: planted }), { loginName: 'st08', password: PASSWORD, code: codeOf(secret) })
    expect(first.answer?.token).not.toBe(planted)
    expect(await casesOf(planted)).toBe('signed_out')
    await city.database.owner.updateTable('account').set({ totp_last_step: 0 }).where('login_name', '=', 'st08').execute()
    const old = first.answer?.token ?? ''
    const second = await at(door, 'signIn', visitor({ token: old }), { loginName: 'st08', password: PASSWORD, code: codeOf(secret) })
    expect(second.answer?.token).not.toBe(old)
    expect(await casesOf(old)).toBe('signed_out')
  })

  it('is known to its holder alone: the database keeps its hash', async () => {
    const token = await inAs('st04')
    const { rows } = await city.database.admin.query<{ all: string }>("select string_agg(s::text, ' ') as all from session s")
    expect(rows[0]?.all).not.toContain(token)
  })

  it('of every device ends at once when its holder signs out everywhere', async () => {
    const [first, second] = [await inAs('st11'), await inAs('st11')]
    expect((await at(door, 'signOutEverywhere', visitor({ token: first }), {})).answer?.ended).toBeGreaterThanOrEqual(2)
    expect([await casesOf(first), await casesOf(second)]).toEqual(['signed_out', 'signed_out'])
  })

  it('is forgotten by the browser even when its session was over already', async () => {
    expect(await at(door, 'signOut', visitor({ token: 'long gone' }), {})).toEqual({ answer: {}, token: 'take' })
  })
})

describe('somebody with two memberships', () => {
  /** 井坂 also helps out at the office for livelihood. */
  const withSecondMembership = async (): Promise<{ first: string; second: string }> => {
    const { owner } = city.database
    const [staff, agency] = await Promise.all([
      owner.selectFrom('staff').select(['id', 'municipality_code']).where('code', '=', 'st04').executeTakeFirstOrThrow(),
      owner.selectFrom('agency').select('id').where('code', '=', 'AG06').executeTakeFirstOrThrow(),
    ])
    const first = await owner.selectFrom('membership').select('id').where('staff_id', '=', staff.id).orderBy('valid_from').executeTakeFirstOrThrow()
    const second = newId()
    await owner
      .insertInto('membership')
      .values({ municipality_code: staff.municipality_code, id: second, staff_id: staff.id, agency_id: agency.id, role: 'counsellor', title: '兼務', valid_from: '2021-04-01T00:00:00+09:00' })
      .execute()
    return { first: first.id, second }
  }

  it('chooses one at sign-in, switches under a new token, and never has the rights of both', async () => {
    const single = await casesOf(await inAs('st04'))
    const { first, second } = await withSecondMembership()
    const practice = doorOf(city, true)
    const asked = await at(practice, 'signInForPractice', visitor({ isOnThisMachine: true }), { code: 'st04' })
    expect(asked.token).toBeUndefined()
    expect(asked.answer?.choice?.memberships.map((one) => one.membershipId)).toEqual([first, second])
    const ticket = asked.answer?.choice?.ticket ?? ''
    const chosen = await at(practice, 'chooseMembership', visitor(), { ticket, membershipId: first })
    expect(await at(practice, 'chooseMembership', visitor(), { ticket, membershipId: first })).toEqual({ problem: 'not_found' })
    const inFirst = chosen.answer?.token ?? ''
    const ofFirst = await casesOf(inFirst)
    const switched = await at(practice, 'switchMembership', visitor({ token: inFirst }), { membershipId: second })
    const inSecond = switched.answer?.token ?? ''
    const ofSecond = await casesOf(inSecond)
    expect(await casesOf(inFirst)).toBe('signed_out')
    expect(ofFirst).toEqual(single)
    expect(ofSecond).toEqual(await casesOfColleague())
    expect(ofFirst).not.toEqual(ofSecond)
  })

  /** What a counsellor of that agency sees who sits on no team: the second membership is no more than that. */
  const casesOfColleague = async (): Promise<string | readonly string[]> => {
    const { owner } = city.database
    const agency = await owner.selectFrom('agency').select(['id', 'municipality_code']).where('code', '=', 'AG06').executeTakeFirstOrThrow()
    const [staffId, membershipId] = [newId(), newId()]
    await owner.insertInto('staff').values({ municipality_code: agency.municipality_code, id: staffId, code: 'new', name: '新人', kana: 'シンジン' }).execute()
    await owner
      .insertInto('membership')
      .values({ municipality_code: agency.municipality_code, id: membershipId, staff_id: staffId, agency_id: agency.id, role: 'counsellor', title: '', valid_from: '2021-04-01T00:00:00+09:00' })
      .execute()
    await owner.insertInto('account').values({ municipality_code: agency.municipality_code, staff_id: staffId, login_name: 'new' }).execute()
    return casesOf(await inAs('new'))
  }

  it('loses one of them in the very next statement when its time ends', async () => {
    const { owner } = city.database
    const second = await owner.selectFrom('membership').select('id').where('title', '=', '兼務').executeTakeFirstOrThrow()
    const practice = doorOf(city, true)
    const entered = await at(practice, 'signInForPractice', visitor({ isOnThisMachine: true }), { code: 'st04', membershipId: second.id })
    const token = entered.answer?.token ?? ''
    expect(await casesOf(token)).not.toBe('signed_out')
    await city.database.admin.query('update membership set valid_to = now() where id = $1', [second.id])
    expect(await casesOf(token)).toBe('signed_out')
    expect((await practice.state(visitor({ token }))).session).toBeNull()
    expect(await at(practice, 'switchMembership', visitor({ token: await inAs('st04') }), { membershipId: second.id })).toEqual({ problem: 'no_membership' })
  })

  it('is out with everybody of the agency in the very next statement when its contract ends', async () => {
    const token = await inAs('st09')
    expect(await casesOf(token)).not.toBe('signed_out')
    await city.database.admin.query(
      "update agency set contract_to = now(), successor_agency_id = (select id from agency where code = 'AG01') where code = 'AG02'",
    )
    expect(await casesOf(token)).toBe('signed_out')
    const staff = await city.database.owner.selectFrom('staff').select('id').where('code', '=', 'st09').executeTakeFirstOrThrow()
    expect(await openSession(city.database.door, { staffId: staff.id, device: '' })).toEqual({ ok: false, problem: 'no_membership' })
  })
})
