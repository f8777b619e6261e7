import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { at, codeOf, doorOf, enrolled, PASSWORD, visitor } from '#tests/support/door.ts'
import type { Door } from './door.ts'

let city: City
let door: Door
let administrator: Worker
beforeAll(async () => {
  city = await buildCity()
  door = doorOf(city)
  administrator = await city.as('st13')
})
afterAll(() => city.database.drop())

const staffIdOf = async (code: string): Promise<string> =>
  (await city.database.owner.selectFrom('staff').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id
const accountOf = async (code: string) => given(await administrator.does('listAccounts', {})).accounts.find((one) => one.code === code)

describe('the administrator’s list of accounts', () => {
  it('shows who works where, in the order of their readings, and how their account stands', async () => {
    const { accounts } = given(await administrator.does('listAccounts', {}))
    expect(accounts).toHaveLength(50)
    expect(accounts.map((one) => one.kana)).toEqual(accounts.map((one) => one.kana).toSorted((a, b) => (a < b ? -1 : 1)))
    expect(accounts.find((one) => one.code === 'st04')).toMatchObject({ state: 'active', memberships: [{ agencyName: 'あおば包括', role: 'counsellor' }] })
    expect(accounts.map((one) => one.code)).not.toContain('office')
  })

  it('says of somebody whose posts have all ended that they have, and since when; of somebody with another post, or one that ends later, not yet', async () => {
    const end = async (code: string, to: string) =>
      city.database.admin.query(`update membership set valid_to = $2 where staff_id = $1`, [await staffIdOf(code), to])
    await end('st36', '2026-03-31T15:00:00Z')
    expect(await accountOf('st36')).toMatchObject({ state: 'ended', endedAt: '2026-03-31T15:00:00.000Z', memberships: [] })
    await end('st37', '2099-03-31T15:00:00Z')
    expect(await accountOf('st37')).toMatchObject({ state: 'active', endedAt: null, memberships: [{ to: '2099-03-31T15:00:00.000Z' }] })
    await city.database.admin.query(`update membership set valid_to = null where staff_id = any ($1)`, [[await staffIdOf('st36'), await staffIdOf('st37')]])
    expect(await accountOf('st36')).toMatchObject({ state: 'active', endedAt: null })
  })

  it('is for administrators alone', async () => {
    const roles = { counsellor: 'st04', supervisor: 'st05', coordinator: 'st01', auditor: 'st12' }
    for (const code of Object.values(roles)) {
      const worker = await city.as(code)
      expect(await worker.does('listAccounts', {})).toMatchObject({ ok: false, problem: { code: 'not_your_role' } })
      for (const operation of ['disableAccount', 'withdrawInvitation'] as const) {
        expect(await worker.does(operation, { staffId: await staffIdOf('st48') })).toMatchObject({ ok: false, problem: { code: 'not_your_role' } })
      }
      const rows = await city.database.app.transaction().execute(async (tx) => {
        const { sql } = await import('kysely')
        await sql`select app.enter(${worker.token}, 'test')`.execute(tx)
        return (await sql`select * from app.list_accounts()`.execute(tx)).rows
      })
      expect(rows).toEqual([])
    }
  })
})

describe('an administrator', () => {
  const code = 'ABCDE-FGHJK-MNPQR-STVWX'

  it('invites somebody, whose earlier ways in end at once, and can take it back', async () => {
    const { token, secret } = await enrolled(city, door, 'st02')
    const staffId = await staffIdOf('st02')
    expect(given(await administrator.does('inviteToAccount', { staffId, code })).staffId).toBe(staffId)
    expect(await accountOf('st02')).toMatchObject({ state: 'invited', hasTotp: false, openSessions: 0 })
    expect((await door.state(visitor({ token }))).session).toBeNull()
    expect(await at(door, 'signIn', visitor(), { loginName: 'st02', password: PASSWORD, code: codeOf(secret) })).toEqual({ problem: 'wrong_credentials' })
    expect((await at(door, 'openInvitation', visitor(), { invitation: code })).answer?.loginName).toBe('st02')
    given(await administrator.does('withdrawInvitation', { staffId }))
    expect(await at(door, 'openInvitation', visitor(), { invitation: code })).toEqual({ problem: 'not_found' })
    expect(await accountOf('st02')).toMatchObject({ state: 'none' })
  })

  it('leaves no trace of the code: not in the journal, not in the receipt', async () => {
    given(await administrator.does('inviteToAccount', { staffId: await staffIdOf('st03'), code: 'ABCDE-FGHJK-MNPQR-STVW0' }))
    const { rows } = await city.database.admin.query<{ all: string }>(
      "select (select string_agg(j::text, ' ') from journal j) || (select string_agg(r::text, ' ') from command_receipt r) || (select string_agg(i::text, ' ') from invitation i) as all",
    )
    expect(rows[0]?.all).not.toContain('ABCDE-FGHJK-MNPQR-STVW0')
  })

  it('never touches their own account, nor anybody’s when they were recognised too long ago, nor somebody who is not there', async () => {
    expect(await administrator.does('inviteToAccount', { staffId: await staffIdOf('st13'), code })).toMatchObject({ problem: { code: 'your_own' } })
    expect(await administrator.does('disableAccount', { staffId: await staffIdOf('st13') })).toMatchObject({ problem: { code: 'your_own' } })
    expect(await administrator.does('inviteToAccount', { staffId: newId(), code })).toMatchObject({ problem: { code: 'not_found' } })
    const away = await city.as('st13')
    await city.database.admin.query("update session set recognised_at = recognised_at - interval '11 minutes' where token_hash = sha256(convert_to($1, 'UTF8'))", [away.token])
    expect(await away.does('disableAccount', { staffId: await staffIdOf('st48') })).toMatchObject({ problem: { code: 'sign_in_again' } })
  })

  it('disables an account only when nothing open is in its holder’s hands', async () => {
    const busy = await city.database.owner
      .selectFrom('matter_team as t').innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 't.municipality_code').onRef('m.id', '=', 't.matter_id'))
      .innerJoin('membership as b', (join) => join.onRef('b.municipality_code', '=', 't.municipality_code').onRef('b.id', '=', 't.membership_id'))
      .select('b.staff_id').where('t.valid_to', 'is', null).where('m.closed_at', 'is', null).executeTakeFirstOrThrow()
    expect(await administrator.does('disableAccount', { staffId: busy.staff_id })).toMatchObject({ problem: { code: 'still_holds' } })
    const { token } = await enrolled(city, door, 'st48')
    given(await administrator.does('disableAccount', { staffId: await staffIdOf('st48') }))
    expect((await door.state(visitor({ token }))).session).toBeNull()
    expect(await accountOf('st48')).toMatchObject({ state: 'disabled' })
    expect(await at(door, 'signIn', visitor(), { loginName: 'st48', password: PASSWORD })).toEqual({ problem: 'wrong_credentials' })
  })

  it('sees no contents: none of what is asked and done about accounts tells of a matter', async () => {
    const matters = await city.database.owner.selectFrom('matter').select('id').execute()
    const told = JSON.stringify(given(await administrator.does('listAccounts', {})))
    expect(matters.filter(({ id }) => told.includes(id))).toEqual([])
    expect(await administrator.does('listCases', { reach: 'all' })).toMatchObject({ ok: false })
  })
})
