import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { at, codeOf, doorOf, enrolled, invite, PASSWORD, SITE, visitor } from '#tests/support/door.ts'
import { softPasskey } from '#tests/support/soft-passkey.ts'
import type { Door } from './door.ts'

let city: City
let door: Door
beforeAll(async () => {
  city = await buildCity()
  door = doorOf(city)
})
afterAll(() => city.database.drop())

describe('an invitation', () => {
  it('leads from nothing to a whole way in, by password and authenticator app', async () => {
    const invitation = await invite(city, 'st04')
    const visit = visitor()
    const opened = await at(door, 'openInvitation', visit, { invitation: invitation.toLowerCase().replaceAll('-', ' ') })
    expect(opened.answer).toMatchObject({ municipalityName: 'みどり野市', name: '井坂 守', loginName: 'st04', hasPassword: false, canUsePasskeys: true })
    const begun = await at(door, 'beginTotp', visit, { invitation })
    const { secret = '', challengeId = '' } = begun.answer ?? {}
    expect(await at(door, 'confirmTotp', visit, { invitation, challengeId, code: codeOf(secret) })).toEqual({ problem: 'password_needed' })
    expect(await at(door, 'setPassword', visit, { invitation, password: 'isaka-mamoru-1975' })).toEqual({ problem: 'password_is_your_name' })
    expect(await at(door, 'setPassword', visit, { invitation, password: PASSWORD })).toEqual({ answer: {} })
    expect(await at(door, 'signIn', visitor(), { loginName: 'st04', password: PASSWORD })).toEqual({ problem: 'enrolment_needed' })
    expect(await at(door, 'confirmTotp', visit, { invitation, challengeId, code: '000000' })).toEqual({ problem: 'wrong_code' })
    const confirmed = await at(door, 'confirmTotp', visit, { invitation, challengeId, code: codeOf(secret) })
    expect(confirmed.answer?.recoveryCodes).toHaveLength(10)
    expect((await door.state(visitor({ token: confirmed.answer?.token ?? '' }))).session?.name).toBe('井坂 守')
    expect(await at(door, 'openInvitation', visitor(), { invitation })).toEqual({ problem: 'not_found' })
  })

  it('keeps neither its code nor the key of the app where the database can be read', async () => {
    const invitation = await invite(city, 'st11')
    const begun = await at(door, 'beginTotp', visitor(), { invitation })
    const { rows } = await city.database.admin.query<{ all: string }>(
      "select (select string_agg(i::text, ' ') from invitation i) || (select string_agg(c::text, ' ') from sign_in_challenge c) || (select string_agg(a::text, ' ') from account a) as all",
    )
    expect(rows[0]?.all).not.toContain(invitation)
    expect(rows[0]?.all).not.toContain(begun.answer?.secret)
  })

  it('ends after seventy-two hours, when a newer one is given, and when it was taken up once', async () => {
    const old = await invite(city, 'st12')
    const newer = await invite(city, 'st12')
    expect(await at(door, 'openInvitation', visitor(), { invitation: old })).toEqual({ problem: 'not_found' })
    expect((await at(door, 'openInvitation', visitor(), { invitation: newer })).answer).toBeDefined()
    await city.database.admin.query("update invitation set expires_at = expires_at - interval '72 hours'")
    for (const action of ['openInvitation', 'beginTotp', 'beginPasskey'] as const) {
      expect(await at(door, action, visitor(), { invitation: newer })).toEqual({ problem: 'not_found' })
    }
    expect(await at(door, 'setPassword', visitor(), { invitation: newer, password: PASSWORD })).toEqual({ problem: 'not_found' })
  })

  it('cannot be guessed at without end', async () => {
    const here = visitor()
    for (let n = 0; n < 50; n += 1) await at(door, 'openInvitation', here, { invitation: 'AAAAA-AAAAA-AAAAA-AAAAA' })
    const invitation = await invite(city, 'st13')
    expect(await at(door, 'openInvitation', here, { invitation })).toEqual({ problem: 'rate_limited' })
    expect((await at(door, 'openInvitation', visitor(), { invitation })).answer?.loginName).toBe('st13')
  })

  it('begins from nothing: whoever came in by an earlier way is out', async () => {
    const { token, secret } = await enrolled(city, door, 'st30')
    await invite(city, 'st30')
    expect((await door.state(visitor({ token }))).session).toBeNull()
    expect(await at(door, 'signIn', visitor(), { loginName: 'st30', password: PASSWORD, code: codeOf(secret) })).toEqual({ problem: 'wrong_credentials' })
  })
})

describe('a passkey', () => {
  const withPasskey = async (staffCode: string) => {
    const invitation = await invite(city, staffCode)
    const device = softPasskey(SITE)
    const begun = await at(door, 'beginPasskey', visitor(), { invitation })
    const { challengeId = '', options = { challenge: '' } } = begun.answer ?? {}
    const made = await at(door, 'confirmPasskey', visitor(), { invitation, challengeId, response: device.register(options), label: '窓口の端末' })
    return { device, made, token: made.answer?.token ?? '' }
  }
  const ask = async (): Promise<{ challengeId: string; options: { challenge: string } }> => {
    const asked = await at(door, 'askPasskey', visitor(), {})
    return asked.answer ?? { challengeId: '', options: { challenge: '' } }
  }

  it('is a whole way in by itself, and signs in without a name', async () => {
    const { device, made } = await withPasskey('st02')
    expect((await door.state(visitor({ token: made.answer?.token ?? '' }))).session?.name).toBe('三浦 健介')
    const { challengeId, options } = await ask()
    expect(JSON.stringify(options)).not.toContain(device.id)
    const entered = await at(door, 'signInByPasskey', visitor(), { challengeId, response: device.signIn(options) })
    expect((await door.state(visitor({ token: entered.answer?.token ?? '' }))).session?.name).toBe('三浦 健介')
  })

  it('answers a challenge once, from its own origin, by a device that made sure of its holder, and is not a copy', async () => {
    const { device } = await withPasskey('st03')
    const first = await ask()
    const response = device.signIn(first.options)
    const show = (asked: { challengeId: string }, shown: { id: string }) => at(door, 'signInByPasskey', visitor(), { challengeId: asked.challengeId, response: shown })
    expect((await show(first, response)).answer?.token).toBeDefined()
    expect(await show(first, response)).toEqual({ problem: 'wrong_credentials' })
    const odd = [{ origin: 'https://tsunagi.example' }, { rpId: 'example' }, { isHolderSure: false }, { challenge: 'of-yesterday' }, { counter: 1 }]
    for (const oddity of odd) {
      const asked = await ask()
      expect(await show(asked, device.signIn(asked.options, oddity))).toEqual({ problem: 'wrong_credentials' })
    }
    const stranger = await ask()
    expect(await show(stranger, softPasskey(SITE).signIn(stranger.options))).toEqual({ problem: 'wrong_credentials' })
    const last = await ask()
    expect((await show(last, device.signIn(last.options))).answer?.token).toBeDefined()
  })

  it('opens the locked screen of its holder, and of nobody else', async () => {
    const [mine, other] = [await withPasskey('st05'), await withPasskey('st06')]
    await at(door, 'lock', visitor({ token: mine.token }), {})
    const wrong = await ask()
    const visit = visitor({ token: mine.token })
    expect(await at(door, 'unlockByPasskey', visit, { challengeId: wrong.challengeId, response: other.device.signIn(wrong.options) })).toEqual({ problem: 'wrong_credentials' })
    const asked = await ask()
    const opened = await at(door, 'unlockByPasskey', visit, { challengeId: asked.challengeId, response: mine.device.signIn(asked.options) })
    expect((await door.state(visitor({ token: opened.answer?.token ?? '' }))).session).toMatchObject({ locked: false })
  })

  it('is not offered where browsers allow none', async () => {
    expect(await at(door, 'askPasskey', visitor({ site: undefined }), {})).toEqual({ problem: 'no_passkeys_here' })
    expect((await door.state(visitor({ site: undefined }))).canUsePasskeys).toBe(false)
  })
})

describe('changing a way in', () => {
  it('asks its holder for a whole way in again after ten minutes, a password alone is none, and a new password ends the other devices', async () => {
    const { token, secret } = await enrolled(city, door, 'st07')
    const visit = visitor({ token })
    await city.database.admin.query("update session set recognised_at = recognised_at - interval '11 minutes' where token_hash = sha256(convert_to($1, 'UTF8'))", [token])
    for (const action of ['beginTotp', 'beginPasskey', 'renewRecoveryCodes'] as const) expect(await at(door, action, visit, {})).toEqual({ problem: 'sign_in_again' })
    expect(await at(door, 'setPassword', visit, { password: 'kaminari ga toutou yanda' })).toEqual({ problem: 'sign_in_again' })
    const other = await at(door, 'signIn', visitor(), { loginName: 'st07', password: PASSWORD, code: codeOf(secret) })
    const opened = (await at(door, 'unlock', visit, { password: PASSWORD })).answer?.token ?? ''
    for (const action of ['beginTotp', 'beginPasskey', 'renewRecoveryCodes'] as const) expect(await at(door, action, visitor({ token: opened }), {})).toEqual({ problem: 'sign_in_again' })
    expect(await at(door, 'unlock', visitor({ token: opened }), { password: PASSWORD, code: '' })).toEqual({ problem: 'code_needed' })
    expect(await at(door, 'unlock', visitor({ token: opened }), { password: PASSWORD, code: '000000' })).toEqual({ problem: 'wrong_credentials' })
    const ofNextStep = codeOf(secret, Date.now() + 30_000)
    const renewed = (await at(door, 'unlock', visitor({ token: opened }), { password: PASSWORD, code: ofNextStep })).answer?.token ?? ''
    expect(await at(door, 'setPassword', visitor({ token: renewed }), { password: 'kaminari ga toutou yanda' })).toEqual({ answer: {} })
    expect((await door.state(visitor({ token: other.answer?.token ?? '' }))).session).toBeNull()
    expect((await door.state(visitor({ token: renewed }))).session?.name).toBe('小林 真帆')
  })

  it('to another app ends the other devices', async () => {
    const { token } = await enrolled(city, door, 'st10')
    const other = await city.as('st10')
    const begun = await at(door, 'beginTotp', visitor({ token }), {})
    const { secret = '', challengeId = '' } = begun.answer ?? {}
    expect((await at(door, 'confirmTotp', visitor({ token }), { challengeId, code: codeOf(secret) })).answer?.recoveryCodes).toHaveLength(10)
    expect((await door.state(visitor({ token: other.token }))).session).toBeNull()
    expect((await door.state(visitor({ token }))).session).not.toBeNull()
  })

  it('by somebody nobody knows is refused', async () => {
    for (const token of ['', 'nobody']) expect(await at(door, 'beginTotp', visitor({ token }), {})).toEqual({ problem: 'signed_out' })
  })

  it('shows the old recovery codes the door', async () => {
    const { token, recoveryCodes } = await enrolled(city, door, 'st08')
    const renewed = await at(door, 'renewRecoveryCodes', visitor({ token }), {})
    expect(renewed.answer?.recoveryCodes).toHaveLength(10)
    expect(await at(door, 'signIn', visitor(), { loginName: 'st08', password: PASSWORD, code: recoveryCodes[0] })).toEqual({ problem: 'wrong_credentials' })
    expect((await at(door, 'signIn', visitor(), { loginName: 'st08', password: PASSWORD, code: renewed.answer?.recoveryCodes[0] })).answer?.token).toBeDefined()
  })
})

describe('what somebody sees of their own account', () => {
  it('is ways, devices and attempts, and no secret', async () => {
    const { secret } = await enrolled(city, door, 'st09')
    await at(door, 'signIn', visitor({ address: '10.9.9.9' }), { loginName: 'st09', password: 'wrong' })
    const mine = given(await (await city.as('st09')).does('getMyAccount', {}))
    expect(mine).toMatchObject({ loginName: 'st09', recoveryCodes: 10, passkeys: [] })
    expect(mine.sessions.filter((one) => one.isThis)).toHaveLength(1)
    expect(mine.attempts[0]).toMatchObject({ way: 'password', succeeded: false, address: '10.9.9.9' })
    expect(JSON.stringify(mine)).not.toContain(secret)
  })

  it('lets one device go, or all others, and nobody else’s', async () => {
    const [first, second, other] = [await city.as('st09'), await city.as('st09'), await city.as('st02')]
    const theirs = given(await other.does('getMyAccount', {})).sessions[0]?.id ?? ''
    expect(await first.does('endMySession', { id: theirs })).toMatchObject({ ok: false, problem: { code: 'not_found' } })
    expect(given(await first.does('endMyOtherSessions', {})).ended).toBeGreaterThanOrEqual(1)
    expect(await second.does('getMyAccount', {})).toMatchObject({ ok: false, problem: { code: 'signed_out' } })
    expect((await first.does('getMyAccount', {})).ok).toBe(true)
  })

  it('lets even this one go, and that is written down as theirs', async () => {
    const desk = await city.as('st09')
    const mine = given(await desk.does('getMyAccount', {})).sessions.find((one) => one.isThis)?.id ?? ''
    given(await desk.does('endMySession', { id: mine }))
    const { rows } = await city.database.admin.query(`select f.code, j.result from journal j join staff f on f.id = j.staff_id where j.operation = 'endMySession' order by j.at desc limit 1`)
    expect(rows).toEqual([{ code: 'st09', result: 'done' }])
    expect(await desk.does('getMyAccount', {})).toMatchObject({ ok: false, problem: { code: 'signed_out' } })
  })

  it('keeps the last passkey while nothing else opens the account', async () => {
    const { admin } = city.database
    await admin.query("update municipality set is_practice = false where municipality_code = '990019'")
    const invitation = await invite(city, 'st22')
    const device = softPasskey(SITE)
    const begun = await at(door, 'beginPasskey', visitor(), { invitation })
    const { challengeId = '', options = { challenge: '' } } = begun.answer ?? {}
    await at(door, 'confirmPasskey', visitor(), { invitation, challengeId, response: device.register(options), label: 'スマートフォン' })
    const worker = await city.as('st22')
    expect(await worker.does('removeMyPasskey', { credentialId: device.id })).toMatchObject({ ok: false, problem: { code: 'last_way_in' } })
    expect(await (await city.as('st02')).does('removeMyPasskey', { credentialId: device.id })).toMatchObject({ ok: false, problem: { code: 'not_found' } })
    await admin.query("update municipality set is_practice = true where municipality_code = '990019'")
  })
})
