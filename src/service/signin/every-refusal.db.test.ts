import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doorActions, type DoorActionName } from '#contract/door.ts'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { measureStrangers } from '#platform/strangers.ts'
import { sealWith } from '#platform/seal.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { at, doorOf, enrolled, invite, PASSWORD, visitor } from '#tests/support/door.ts'
import type { Door } from './door.ts'
import { tellingRefusals } from './every-refusal.ts'
import type { Ground, Visit } from './visit.ts'

let city: City
let [door, practice] = [{} as Door, {} as Door]
let inside = ''
beforeAll(async () => {
  city = await buildCity()
  ;[door, practice] = [doorOf(city), doorOf(city, true)]
  inside = (await enrolled(city, door, 'st11')).token
})
afterAll(() => city.database.drop())

type Entry = { readonly staffId: string | null; readonly operation: string; readonly result: string; readonly problem: string | null; readonly unwritten: number | null }
const refusals = async (): Promise<readonly Entry[]> =>
  (await city.database.admin.query<Entry>(`select staff_id as "staffId", operation, result, detail ->> 'problem' as problem, (detail ->> 'unwritten')::int as unwritten
    from journal where purpose = 'identification' and result = 'refused' order by at, lane, seq`)).rows
/** What a deed leaves behind in the journal as refused. */
const leaves = async (deed: () => Promise<unknown>): Promise<readonly Entry[]> => {
  const before = (await refusals()).length
  await deed()
  return (await refusals()).slice(before)
}

/** Everything that can be done at the door, with every way in which it can be refused. */
const EVERY = Object.entries(doorActions).flatMap(([name, { problems }]) =>
  [...problems, 'not_found', 'signed_out', 'locked'].map((problem) => [name as DoorActionName, problem] as const))

/** Refusals as they happen, by whom: somebody inside is named, a stranger is nobody. */
const HAPPENING: readonly (readonly [what: string, by: 'st11' | 'nobody', problem: string, deed: () => Promise<unknown>])[] = [
  ['a ticket that never was', 'nobody', 'not_found', () => at(door, 'chooseMembership', visitor(), { ticket: newId(), membershipId: newId() })],
  ['the practice sign-in in real use', 'nobody', 'not_found', () => at(door, 'signInForPractice', visitor(), { code: 'st04' })],
  ['the practice sign-in from another machine', 'nobody', 'not_found', () => at(practice, 'signInForPractice', visitor(), { code: 'st04' })],
  ['unlocking a session that never was', 'nobody', 'signed_out', () => at(door, 'unlock', visitor({ token: 'x'.repeat(43) }), { password: PASSWORD })],
  ['a wrong code of a new app', 'st11', 'wrong_code', async () => {
    const begun = await at(door, 'beginTotp', held(), {})
    return at(door, 'confirmTotp', held(), { challengeId: begun.answer?.challengeId ?? '', code: '000000' })
  }],
  ['a password that is too short', 'st11', 'password_too_short', () => at(door, 'setPassword', held(), { password: 'short' })],
  ['new recovery codes without a session', 'nobody', 'signed_out', () => at(door, 'renewRecoveryCodes', visitor(), {})],
  ['a forged passkey', 'st11', 'wrong_code', () => at(door, 'confirmPasskey', held(), { challengeId: newId(), response: { id: 'x' }, label: 'x' } as never)],
  ['another membership without a session', 'nobody', 'signed_out', () => at(door, 'switchMembership', visitor(), { membershipId: newId() })],
  ['a membership that is not theirs', 'st11', 'no_membership', () => at(door, 'switchMembership', held(), { membershipId: newId() })],
  ['locking without a session', 'nobody', 'signed_out', () => at(door, 'lock', visitor(), {})],
  ['a passkey where browsers allow none', 'nobody', 'no_passkeys_here', () => at(door, 'askPasskey', visitor({ site: undefined }), {})],
  ['a wrong password', 'st11', 'wrong_credentials', () => at(door, 'signIn', visitor(), { loginName: 'st11', password: 'no' })],
  ['a name that nobody bears', 'nobody', 'wrong_credentials', () => at(door, 'signIn', visitor(), { loginName: 'nobody-is-called-so', password: 'no' })],
]
const held = (): Visit => visitor({ token: inside })

describe('every refusal at the door', () => {
  it.each(EVERY)('stands in the journal, once: %s, %s', async (name, problem) => {
    const { db, code } = { db: city.database.door, code: city.office.municipalityCode }
    const ground: Ground = { database: db, municipalityCode: code, practice: false, cast: [], seal: sealWith('x'), strangers: () => 0 }
    const refusing = tellingRefusals(ground, name, async () => ({ ok: false, problem: { code: problem } }) as never)
    expect(await leaves(() => refusing(visitor(), {} as never))).toMatchObject([{ staffId: null, result: 'refused', problem }])
  })

  it.each(HAPPENING)('as it happens, in the name of whom the door knows: %s (%s)', async (_, by, problem, deed) => {
    expect(await leaves(deed)).toMatchObject([{ staffId: by === 'nobody' ? null : demoId(`staff/${by}`), result: 'refused', problem }])
  })

  it('in the name of who was invited, once their invitation is read', async () => {
    const invitation = await invite(city, 'st14')
    expect(await leaves(() => at(door, 'setPassword', visitor(), { invitation, password: 'short' }))).toMatchObject([{ staffId: demoId('staff/st14'), operation: 'setPassword', problem: 'password_too_short' }])
  })

  it('of a flood is one entry for the place and the time, and the next says how many there were', async () => {
    let clock = 1_000_000
    const flooded = doorOf(city, false, measureStrangers(() => clock))
    const stranger = visitor({ site: undefined })
    const written = await leaves(async () => { for (let n = 0; n < 200; n += 1) await at(flooded, 'askPasskey', stranger, {}) })
    expect(written.length).toBeLessThanOrEqual(10)
    clock += 60_000
    expect(await leaves(() => at(flooded, 'askPasskey', stranger, {}))).toMatchObject([{ problem: 'no_passkeys_here', unwritten: 200 - written.length }])
  })
})
