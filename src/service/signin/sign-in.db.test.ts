import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildCity, type City } from '#tests/support/city.ts'
import { at, codeOf, doorOf, enrolled, PASSWORD, visitor } from '#tests/support/door.ts'
import type { Door } from './door.ts'
import { hashPassword } from './password.ts'

// Other files of this worker have loaded the checking of passwords already; here it is loaded anew, and watched.
vi.hoisted(() => void vi.resetModules())
vi.mock('@node-rs/argon2', { spy: true })

let city: City
let door: Door
beforeAll(async () => {
  city = await buildCity()
  door = doorOf(city)
  await city.database.owner.updateTable('account').set({ password_hash: await hashPassword('midorino no dare ka no mono') }).execute()
})
afterAll(() => city.database.drop())

const signIn = (loginName: string, password: string, code?: string, visit = visitor()) => at(door, 'signIn', visit, { loginName, password, code })

const journalled = async (operation: string): Promise<{ result: string; detail: { problem?: string } }[]> =>
  (await city.database.owner.selectFrom('journal').select(['result', 'detail', 'at']).where('operation', '=', operation).orderBy('at').execute()) as never

describe('signing in by password', () => {
  it('answers an unknown name and a wrong password alike, to the letter', async () => {
    const [unknown, wrong] = [await signIn('nobody', PASSWORD), await signIn('st11', PASSWORD)]
    expect(unknown).toEqual({ problem: 'wrong_credentials' })
    expect(wrong).toEqual(unknown)
  })

  it('does the same work for an unknown name as for a wrong password, so that the time tells nothing', async () => {
    const looked = vi.mocked(verify).mock.calls
    const before = looked.length
    await signIn('nobody at all', PASSWORD)
    await signIn('st11', 'another password altogether')
    const work = looked.slice(before).map(([hash]) => String(hash).split('$').slice(1, 4))
    expect(work).toHaveLength(2)
    expect(work[0]).toEqual(work[1])
    expect(work[0]).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1'])
  })

  it('with a password alone opens nothing in real use; the rest must be enrolled first', async () => {
    await city.database.owner.updateTable('account').set({ password_hash: await hashPassword(PASSWORD) }).where('login_name', '=', 'st12').execute()
    expect(await signIn('st12', PASSWORD)).toEqual({ problem: 'enrolment_needed' })
    expect((await at(doorOf(city, true), 'signIn', visitor(), { loginName: 'st12', password: PASSWORD })).answer?.token).toMatch(/^[\w-]{43}$/)
  })

  it('needs the one-time code, and takes each code once, even when it is shown twice at the same moment', async () => {
    const { secret } = await enrolled(city, door, 'st02')
    expect(await signIn('st02', PASSWORD)).toEqual({ problem: 'code_needed' })
    expect(await signIn('st02', PASSWORD, '000000')).toEqual({ problem: 'wrong_credentials' })
    const code = codeOf(secret)
    const both = await Promise.all([signIn('st02', PASSWORD, code), signIn('st02', PASSWORD, code)])
    expect(both.map((one) => one.problem ?? 'in').toSorted()).toEqual(['in', 'wrong_credentials'])
    expect(await signIn('st02', PASSWORD, code)).toEqual({ problem: 'wrong_credentials' })
  })

  it('takes a recovery code in place of the telephone, once, however it is typed', async () => {
    const { recoveryCodes } = await enrolled(city, door, 'st03')
    expect(new Set(recoveryCodes).size).toBe(10)
    const [first = ''] = recoveryCodes
    const typed = first.toLowerCase().replace('-', ' ')
    const both = await Promise.all([signIn('st03', PASSWORD, typed), signIn('st03', PASSWORD, first)])
    expect(both.map((one) => one.problem ?? 'in').toSorted()).toEqual(['in', 'wrong_credentials'])
    expect(await signIn('st03', PASSWORD, 'ABCDE-FGHJK')).toEqual({ problem: 'wrong_credentials' })
  })

  it('of an account that was disabled answers like a wrong password', async () => {
    const { secret } = await enrolled(city, door, 'st05')
    await city.database.owner.updateTable('account').set({ disabled_at: new Date().toISOString() }).where('login_name', '=', 'st05').execute()
    expect(await signIn('st05', PASSWORD, codeOf(secret))).toEqual({ problem: 'wrong_credentials' })
  })

  it('journals every attempt and every refusal, never what was typed', async () => {
    const before = (await journalled('signIn')).length
    await signIn('a password typed into the wrong field', 'x')
    const entries = (await journalled('signIn')).slice(before)
    expect(entries).toMatchObject([{ result: 'refused', detail: { problem: 'wrong_credentials' } }])
    expect(JSON.stringify(entries)).not.toContain('wrong field')
  })
})

describe('too many attempts', () => {
  it('of one name from one place wait there, and nobody else does', async () => {
    const { secret } = await enrolled(city, door, 'st06')
    const [here, elsewhere] = [visitor(), visitor()]
    for (let n = 0; n < 10; n += 1) expect(await signIn('st06', 'wrong', undefined, here)).toEqual({ problem: 'wrong_credentials' })
    expect(await signIn('st06', PASSWORD, codeOf(secret), here)).toEqual({ problem: 'rate_limited' })
    expect(await signIn('st07', 'wrong', undefined, here)).toEqual({ problem: 'wrong_credentials' })
    expect((await signIn('st06', PASSWORD, codeOf(secret), elsewhere)).answer?.token).toBeDefined()
    expect((await journalled('signIn')).map((one) => one.detail.problem)).toContain('rate_limited')
  })

  it('cannot be outrun by making them all at once', async () => {
    const here = visitor()
    const all = await Promise.all(Array.from({ length: 40 }, () => signIn('st08', 'wrong', undefined, here)))
    expect(all.filter((one) => one.problem === 'wrong_credentials').length).toBeLessThanOrEqual(10)
  })

  it('from one place wait, whatever names they try', async () => {
    const here = visitor()
    for (let n = 0; n < 50; n += 1) await signIn(`guess${n}`, 'wrong', undefined, here)
    expect(await signIn('guess50', 'wrong', undefined, here)).toEqual({ problem: 'rate_limited' })
  })

  it('are forgotten after a quarter of an hour', async () => {
    const here = visitor()
    for (let n = 0; n < 10; n += 1) await signIn('st09', 'wrong', undefined, here)
    expect(await signIn('st09', 'wrong', undefined, here)).toEqual({ problem: 'rate_limited' })
    await city.database.admin.query("update sign_in_attempt set at = at - interval '15 minutes 1 second' where address = $1", [here.address])
    expect(await signIn('st09', 'wrong', undefined, here)).toEqual({ problem: 'wrong_credentials' })
  })
})

const failedFrom = (places: number, each: number, loginName: string | null, way: string): Promise<unknown> =>
  city.database.admin.query(
    `insert into sign_in_attempt (municipality_code, id, login_name, address, place, way, succeeded, at)
     select $1, gen_random_uuid(), $2, '10.77.0.' || place, '10.77.0.' || place, $3, false, app.now()
     from generate_series(1, $4::int) place, generate_series(1, $5::int)`,
    [city.office.municipalityCode, loginName, way, places, each],
  )

describe('nobody locks anybody out', () => {
  const showPasskey = () => at(door, 'signInByPasskey', visitor(), { challengeId: '0199aaaa-0000-7000-8000-000000000000', response: { id: 'x' } })

  it('who comes by passkey is never refused for the bad invitations and passkeys that others try elsewhere', async () => {
    const here = visitor()
    for (let n = 0; n < 60; n += 1) await at(door, 'openInvitation', here, { invitation: 'AAAAA-AAAAA-AAAAA-AAAAA' })
    await failedFrom(10, 49, null, 'invitation')
    await failedFrom(10, 49, null, 'passkey')
    expect(await showPasskey()).toEqual({ problem: 'wrong_credentials' })
  })

  it('a colleague who fails a name from ever new desks closes neither the screens nor the desks of its holder', async () => {
    const { secret, token } = await enrolled(city, door, 'st30')
    const desk = visitor()
    expect((await signIn('st30', PASSWORD, codeOf(secret), desk)).answer?.token).toBeDefined()
    await city.database.owner.updateTable('account').set({ totp_last_step: 0 }).where('login_name', '=', 'st30').execute()
    await failedFrom(10, 10, 'st30', 'password')
    expect(await signIn('st30', PASSWORD, codeOf(secret))).toEqual({ problem: 'rate_limited' })
    expect((await signIn('st30', PASSWORD, codeOf(secret), desk)).answer?.token).toBeDefined()
    expect((await at(door, 'unlock', visitor({ token }), { password: PASSWORD })).answer?.token).toBeDefined()
  })

  it('a machine with as many IPv6 addresses as it likes is one place', async () => {
    const from = (n: number) => visitor({ address: `2001:db8:7:1::${n.toString(16)}` })
    for (let n = 1; n <= 10; n += 1) expect(await signIn('st22', 'wrong', undefined, from(n))).toEqual({ problem: 'wrong_credentials' })
    expect(await signIn('st22', 'wrong', undefined, from(0xffff))).toEqual({ problem: 'rate_limited' })
    expect(await signIn('st22', 'wrong', undefined, visitor({ address: '2001:db8:7:2::1' }))).toEqual({ problem: 'wrong_credentials' })
  })

  it('who asks for a passkey’s question without end leaves no more of them waiting than a busy counter would', async () => {
    const here = visitor()
    const waiting = async () => (await city.database.owner.selectFrom('sign_in_challenge').select('id').execute()).length
    const before = await waiting()
    const asked = await Promise.all(Array.from({ length: 200 }, () => at(door, 'askPasskey', here, {})))
    expect(asked.map((one) => one.problem)).toContain('rate_limited')
    expect((await waiting()) - before).toBeLessThanOrEqual(60)
    expect((await at(door, 'askPasskey', visitor(), {})).answer).toBeDefined()
  })

  it('who goes on after too many failures leaves no further row behind', async () => {
    const here = visitor()
    const rows = async () => (await city.database.owner.selectFrom('sign_in_attempt').select('id').where('address', '=', here.address).execute()).length
    for (let n = 0; n < 70; n += 1) await at(door, 'openInvitation', here, { invitation: 'AAAAA-AAAAA-AAAAA-AAAAA' })
    for (let n = 0; n < 5; n += 1) await signIn('st22', 'wrong', undefined, here)
    expect(await rows()).toBe(50)
  })
})

describe('who knows a password and guesses the code', () => {
  const wrongCodes = async (loginName: string, times: number): Promise<readonly (string | undefined)[]> =>
    (await Promise.all(Array.from({ length: times }, () => signIn(loginName, PASSWORD, '000000')))).map((one) => one.problem)
  const anotherStep = (loginName: string) => city.database.owner.updateTable('account').set({ totp_last_step: 0 }).where('login_name', '=', loginName).execute()

  it('has ten tries in an hour from all places together, also all at once; a recovery code still opens, and its holder is told', async () => {
    const { secret, recoveryCodes } = await enrolled(city, door, 'st31')
    expect((await door.state(visitor({ token: (await signIn('st31', PASSWORD, codeOf(secret))).answer?.token ?? '' }))).session?.wrongCodes).toBe(0)
    await anotherStep('st31')
    expect((await wrongCodes('st31', 40)).filter((one) => one === 'wrong_credentials').length).toBeLessThanOrEqual(10)
    for (let n = 0; n < 10; n += 1) await wrongCodes('st31', 1)
    expect(await signIn('st31', PASSWORD, codeOf(secret))).toEqual({ problem: 'codes_wait' })
    expect(await signIn('st31', 'not the password', codeOf(secret))).toEqual({ problem: 'wrong_credentials' })
    const entered = await signIn('st31', PASSWORD, recoveryCodes[0])
    expect((await door.state(visitor({ token: entered.answer?.token ?? '' }))).session?.wrongCodes).toBe(10)
    await city.database.admin.query("update sign_in_attempt set at = at - interval '61 minutes' where login_name = 'st31'")
    expect((await signIn('st31', PASSWORD, codeOf(secret))).answer?.token).toBeDefined()
  })

  it('is not confused with the holder’s own slip at their own desk', async () => {
    const { secret } = await enrolled(city, door, 'st32')
    const desk = visitor()
    await signIn('st32', PASSWORD, '000000', desk)
    const entered = await signIn('st32', PASSWORD, codeOf(secret), desk)
    expect((await door.state(visitor({ token: entered.answer?.token ?? '' }))).session?.wrongCodes).toBe(0)
  })
})

describe('practice sign-in', () => {
  it('is one click for the cast, in the invented city, at the machine it runs on', async () => {
    const practice = doorOf(city, true)
    expect((await at(practice, 'signInForPractice', visitor({ isOnThisMachine: true }), { code: 'st04' })).answer?.token).toBeDefined()
  })

  it('does not exist otherwise: not from another machine, not for others than the cast, not in real use', async () => {
    const practice = doorOf(city, true)
    expect(await at(practice, 'signInForPractice', visitor(), { code: 'st04' })).toEqual({ problem: 'not_found' })
    expect(await at(practice, 'signInForPractice', visitor({ isOnThisMachine: true }), { code: 'st11' })).toEqual({ problem: 'not_found' })
    expect(await at(door, 'signInForPractice', visitor({ isOnThisMachine: true }), { code: 'st04' })).toEqual({ problem: 'not_found' })
    expect((await door.state(visitor({ isOnThisMachine: true }))).cast).toEqual([])
    expect((await practice.state(visitor())).practice).toBe(false)
  })
})
