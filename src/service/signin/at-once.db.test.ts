import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DoorActionName, DoorInput } from '#contract/door.ts'
import { measureStrangers } from '#platform/strangers.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { at, codeOf, doorOf, enrolled, invite, PASSWORD, SITE, visitor } from '#tests/support/door.ts'
import { softPasskey } from '#tests/support/soft-passkey.ts'
import type { Door } from './door.ts'
import type { Visit } from './visit.ts'

let city: City
let door: Door
beforeAll(async () => {
  city = await buildCity()
  door = doorOf(city)
})
afterAll(() => city.database.drop())

const NEW_PASSWORD = 'kaminari ga toutou yanda'

/** All that opens or holds the door. An attempt is none of it, and the step of a one-time code is spent by showing it. */
const waysIn = async (): Promise<string> => {
  const tables = ["select to_jsonb(a) - 'totp_last_step' as row from account a", ...['passkey', 'recovery_code', 'invitation', 'session'].map((table) => `select to_jsonb(t) as row from ${table} t`)]
  const { rows } = await city.database.admin.query<{ all: string }>(`select jsonb_agg(row order by row)::text as all from (${tables.join(' union all ')}) everything`)
  return rows[0]?.all ?? ''
}

/** A journal that takes no entry, as with a full disk. */
const withJournalClosed = async (work: () => Promise<unknown>): Promise<void> => {
  await city.database.admin.query('alter table journal add constraint closed check (false) not valid')
  try {
    await work()
  } finally {
    await city.database.admin.query('alter table journal drop constraint closed')
  }
}

type Deed<N extends DoorActionName> = { readonly name: N; readonly visit: Visit; readonly input: DoorInput<N> }
const deed = <N extends DoorActionName>(name: N, visit: Visit, input: DoorInput<N>): Deed<DoorActionName> => ({ name, visit, input }) as Deed<DoorActionName>

const appFor = async (visit: Visit, invitation?: string) => {
  const begun = await at(door, 'beginTotp', visit, { ...(invitation && { invitation }) })
  const { secret = '', challengeId = '' } = begun.answer ?? {}
  return { secret, shown: { ...(invitation && { invitation }), challengeId, code: codeOf(secret) } }
}

const passkeyFor = async (visit: Visit, invitation?: string) => {
  const begun = await at(door, 'beginPasskey', visit, { ...(invitation && { invitation }) })
  const { challengeId = '', options = { challenge: '' } } = begun.answer ?? {}
  return { ...(invitation && { invitation }), challengeId, response: softPasskey(SITE).register(options), label: '窓口の端末' }
}

const DEEDS: Readonly<Record<string, () => Promise<Deed<DoorActionName>>>> = {
  'a new password': async () => deed('setPassword', visitor({ token: (await enrolled(city, door, 'st02')).token }), { password: NEW_PASSWORD }),
  'a first password': async () => deed('setPassword', visitor(), { invitation: await invite(city, 'st03'), password: NEW_PASSWORD }),
  'a new app': async () => {
    const visit = visitor({ token: (await enrolled(city, door, 'st02')).token })
    return deed('confirmTotp', visit, (await appFor(visit)).shown)
  },
  'an invitation taken up with an app': async () => {
    const [invitation, visit] = [await invite(city, 'st03'), visitor()]
    await at(door, 'setPassword', visit, { invitation, password: PASSWORD })
    return deed('confirmTotp', visit, (await appFor(visit, invitation)).shown)
  },
  'an invitation taken up with a passkey': async () => {
    const [invitation, visit] = [await invite(city, 'st03'), visitor()]
    return deed('confirmPasskey', visit, await passkeyFor(visit, invitation))
  },
  'new recovery codes': async () => deed('renewRecoveryCodes', visitor({ token: (await enrolled(city, door, 'st02')).token }), {}),
  'another membership': async () => {
    const { token } = await city.as('st25')
    const [here, there] = (await door.state(visitor({ token }))).session?.memberships ?? []
    const acting = (await door.state(visitor({ token }))).session?.acting.membershipId
    return deed('switchMembership', visitor({ token }), { membershipId: (acting === here?.membershipId ? there : here)?.membershipId ?? '' })
  },
  'an unlocked screen': async () => {
    const { token } = await enrolled(city, door, 'st02')
    await at(door, 'lock', visitor({ token }), {})
    return deed('unlock', visitor({ token }), { password: PASSWORD })
  },
  'a locked screen': async () => deed('lock', visitor({ token: (await city.as('st05')).token }), {}),
  'a session that ends': async () => deed('signOut', visitor({ token: (await city.as('st05')).token }), {}),
  'all sessions that end': async () => deed('signOutEverywhere', visitor({ token: (await city.as('st05')).token }), {}),
  'a session that begins': async () => {
    const { secret } = await enrolled(city, door, 'st06')
    return deed('signIn', visitor(), { loginName: 'st06', password: PASSWORD, code: codeOf(secret) })
  },
}

/** A one-time code and a passkey's answer are spent by showing them, whatever comes of it. */
const SHOWN_ONCE: Readonly<Partial<Record<DoorActionName, string>>> = { signIn: 'wrong_credentials', confirmPasskey: 'wrong_code' }

describe('what is done at the door', () => {
  it.each(Object.entries(DEEDS))('%s: stands with its entry in the journal, or nothing has changed', async (_, prepare) => {
    const { name, visit, input } = await prepare()
    const before = await waysIn()
    await withJournalClosed(() => expect(at(door, name, visit, input)).rejects.toThrow('closed'))
    expect(await waysIn()).toBe(before)
    expect((await at(door, name, visit, input)).problem ?? 'done').toBe(SHOWN_ONCE[name] ?? 'done')
  })
})

describe('two at once with the same invitation', () => {
  it('by app: one is in with their own app, and the other has changed nothing', async () => {
    const invitation = await invite(city, 'st07')
    await at(door, 'setPassword', visitor(), { invitation, password: PASSWORD })
    const apps = [await appFor(visitor(), invitation), await appFor(visitor(), invitation)]
    const both = await Promise.all(apps.map(({ shown }) => at(door, 'confirmTotp', visitor(), shown)))
    expect(both.map((one) => one.problem ?? 'in').toSorted()).toEqual(['in', 'not_found'])
    await city.database.owner.updateTable('account').set({ totp_last_step: 0 }).where('login_name', '=', 'st07').execute()
    const winner = both.findIndex((one) => one.answer !== undefined)
    expect((await at(door, 'signIn', visitor(), { loginName: 'st07', password: PASSWORD, code: codeOf(apps[winner]?.secret ?? '') })).answer?.token).toBeDefined()
    const [code = ''] = both[winner]?.answer?.recoveryCodes ?? []
    expect((await at(door, 'signIn', visitor(), { loginName: 'st07', password: PASSWORD, code })).answer?.token).toBeDefined()
  })

  it('by passkey: one passkey stands', async () => {
    const invitation = await invite(city, 'st08')
    const shown = [await passkeyFor(visitor(), invitation), await passkeyFor(visitor(), invitation)]
    const both = await Promise.all(shown.map((one) => at(door, 'confirmPasskey', visitor(), one)))
    expect(both.map((one) => one.problem ?? 'in').toSorted()).toEqual(['in', 'not_found'])
    const staff = await city.database.owner.selectFrom('staff').select('id').where('code', '=', 'st08').executeTakeFirstOrThrow()
    expect(await city.database.owner.selectFrom('passkey').select('label').where('staff_id', '=', staff.id).execute()).toHaveLength(1)
  })
})

describe('a flood of refusals at the door', () => {
  it('is written down at a measured rate; those beyond are counted, and the next entry says how many', async () => {
    let clock = 0
    const measured = doorOf(city, false, measureStrangers(() => clock))
    const details = async () =>
      (await city.database.owner.selectFrom('journal').select('detail').where('operation', '=', 'openInvitation').orderBy('at').execute()).map((one) => one.detail)
    const before = (await details()).length
    const guess = (place: number) => at(measured, 'openInvitation', visitor({ address: `10.66.0.${place}` }), { invitation: 'AAAAA-AAAAA-AAAAA-AAAAA' })
    for (let n = 0; n < 240; n += 1) await guess(n % 4)
    expect((await details()).length - before).toBe(20)
    clock = 10_000
    await guess(1)
    expect((await details()).at(-1)).toEqual({ problem: 'rate_limited', unwritten: 220 })
  })
})
