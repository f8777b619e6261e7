import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { forgetWhatIsOver } from '#store/forget.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
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

describe('what is kept for a while only', () => {
  const query = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<readonly T[]> => (await city.database.admin.query<T>(text, [...values])).rows
  const receipts = async () => (await query('select 1 from command_receipt')).length
  const attempts = async () => (await query<{ login_name: string | null }>('select login_name from sign_in_attempt order by at')).map((one) => one.login_name)

  it('receipts of commands are forgotten after ninety days, and not before', async () => {
    given(await (await city.as('st04')).does('receiveIntake', { text: '家賃が払えない', heard: '', consent: 'written' }))
    await query("update command_receipt set at = now() - interval '89 days'")
    const kept = await receipts()
    await makeRounds(city.office)
    expect([kept, await receipts()]).toEqual([1, 1])
    await query("update command_receipt set at = now() - interval '91 days'")
    await makeRounds(city.office)
    expect(await receipts()).toBe(0)
  })

  it('sessions that ended ninety days ago are forgotten, but for the last of each person', async () => {
    const [first, second, other] = [await city.as('st05'), await city.as('st05'), await city.as('st06')]
    const tokens = [first, second, other].map(({ token }) => token)
    await query(`update session set created_at = now() - interval '92 days' + make_interval(secs => array_position($1, token_hash)), expires_at = now() - interval '91 days'
      where token_hash = any ($1)`, [tokens.map((token) => createHash('sha256').update(token).digest())])
    await makeRounds(city.office)
    const left = await query<{ token_hash: Buffer }>('select token_hash from session')
    const isLeft = (token: string): boolean => left.some((row) => row.token_hash.equals(createHash('sha256').update(token).digest()))
    expect(tokens.map(isLeft)).toEqual([false, true, true])
  })

  it('failed attempts by nobody’s name are forgotten within the hour, somebody’s own after ninety days', async () => {
    const made = [['st04', '89 days'], ['st05', '91 days'], ['nobody', '59 minutes'], ['no one', '61 minutes'], [null, '61 minutes']]
    for (const [name, ago] of made)
      await query(`insert into sign_in_attempt (municipality_code, id, login_name, address, place, succeeded, at)
        values ('990019', gen_random_uuid(), $1, '', '', false, now() - $2::interval)`, [name, ago])
    await makeRounds(city.office)
    expect(await attempts()).toEqual(['st04', 'nobody'])
  })

  it('a list that waits to be taken in is forgotten a day after its last part came, whoever sent it and whether they ever come again', async () => {
    const worker = await city.as('st04')
    const [waiting, forgotten] = [newId(), newId()]
    for (const fileId of [waiting, forgotten]) for (const part of [0, 1])
      given(await worker.does('putImportPart', { fileId, fileName: '名簿.csv', part, parts: 2, content: Buffer.from('架空 花').toString('base64') }))
    await query("update import_part set put_at = now() - case when part = 0 then interval '400 days' else interval '23 hours' end where file_id = $1", [waiting])
    await query("update import_part set put_at = now() - interval '25 hours' where file_id = $1", [forgotten])
    await makeRounds(city.office)
    expect(await query('select file_id, part from import_part order by part')).toEqual([0, 1].map((part) => ({ file_id: waiting, part })))
  })

  it('is forgotten by the office alone', async () => {
    const { token } = await city.as('st13')
    await expect(asActor(city.database.app, { token, purpose: 'administration' }, (tx) => forgetWhatIsOver(tx))).rejects.toThrow('only the office forgets')
  })
})

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
