import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { DoorActionName, DoorAnswer, DoorInput } from '#contract/door.ts'
import { oneTimeSecretFrom } from '#domain/signin/one-time-secret.ts'
import type { Strangers } from '#platform/strangers.ts'
import { openDoor, type Door } from '#service/signin/door.ts'
import type { TokenChange, Visit } from '#service/signin/visit.ts'
import { inviteAsOwner } from '#store/signin/invitation.ts'
import type { City } from './city.ts'

/** Where tests reach the product. */
export const SITE = { rpId: 'localhost', origin: 'http://localhost:8410' }

/** A password nobody else has. */
export const PASSWORD = 'yane no ue ni kumo ga mittsu'

let places = 0
/** Somebody at a place nobody came from before, so that one test's failures are not another's. */
export const visitor = (over: Partial<Visit> = {}): Visit => {
  places += 1
  return { token: '', address: `10.1.${places >> 8}.${places & 255}`, device: 'Mozilla/5.0 (test)', site: SITE, isOnThisMachine: false, ...over }
}

type Told<N extends DoorActionName> = { answer?: DoorAnswer<N>; token?: TokenChange; problem?: string }

/** Does one thing at the door and tells what came of it in one object. */
export const at = async <N extends DoorActionName>(door: Door, name: N, visit: Visit, input: DoorInput<N>): Promise<Told<N>> => {
  const outcome = await door.handlers[name](visit, input)
  return outcome.ok ? outcome.value : { problem: outcome.problem.code }
}

/** Writes down whatever strangers do, so that a test sees each of its own refusals. */
const everything: Strangers = () => 0

/** The door of the city, for real use unless it is for practice. */
export const doorOf = (city: City, practice = false, strangers = everything): Door =>
  openDoor({ database: city.database.door, municipalityCode: city.office.municipalityCode, practice, cast: [{ code: 'st04', ja: '', en: '' }], secret: 'only for tests', strangers })

/** Invites somebody as whoever runs the server would: the code they are given. */
export const invite = async (city: City, staffCode: string): Promise<string> => {
  const code = oneTimeSecretFrom('invitation', randomBytes(20))
  const client = await city.database.admin.connect()
  try {
    await client.query('set role tsunagi_owner')
    if ((await inviteAsOwner(client, { municipalityCode: city.office.municipalityCode, staffCode, code })) === undefined) throw new Error(`nobody is ${staffCode}`)
  } finally {
    await client.query('reset role')
    client.release()
  }
  return code
}

/** The one-time code of a key, at a moment. */
export const codeOf = (secret: string, atMs: number = Date.now()): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: atMs })

/** Somebody with a password, an authenticator app and recovery codes. */
export const enrolled = async (city: City, door: Door, staffCode: string) => {
  const invitation = await invite(city, staffCode)
  const visit = visitor()
  await at(door, 'setPassword', visit, { invitation, password: PASSWORD })
  const begun = await at(door, 'beginTotp', visit, { invitation })
  const { secret = '', challengeId = '' } = begun.answer ?? {}
  const confirmed = await at(door, 'confirmTotp', visit, { invitation, challengeId, code: codeOf(secret) })
  if (confirmed.answer === undefined) throw new Error(`not enrolled: ${confirmed.problem}`)
  // So that the test may show a code of this very half minute again.
  await city.database.owner.updateTable('account').set({ totp_last_step: 0 }).where('login_name', '=', staffCode).execute()
  return { secret, recoveryCodes: confirmed.answer.recoveryCodes, token: confirmed.answer.token ?? '', loginName: staffCode }
}
