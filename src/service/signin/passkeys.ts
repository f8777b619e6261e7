import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { ok, refuse } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import { findAccountOf, type Account } from '#store/signin/account.ts'
import { saveChallenge, takeChallenge } from '#store/signin/challenge.ts'
import { findPasskey, listPasskeyIds, savePasskeyUse, type Passkey } from '#store/signin/passkey.ts'
import type { Recognised } from './recognise.ts'
import type { Ground, Site, Visit } from './visit.ts'

/** Ed25519, ES256, RS256: what every authenticator in use speaks. */
const ALGORITHMS = [-8, -7, -257]

/** What a browser is to hand to a passkey, and the number under which its answer is awaited. */
export type Asked = { readonly challengeId: string; readonly options: { readonly challenge: string } }

const keep = async (ground: Ground, kind: 'register' | 'sign_in', staffId: string | null, options: { challenge: string }): Promise<Asked> => {
  const id = newId()
  await saveChallenge(ground.database, { municipalityCode: ground.municipalityCode, id, kind, staffId, challenge: options.challenge })
  return { challengeId: id, options }
}

/** Asks for whichever passkey the device has for us: no name is typed, and none is told. */
export const askForPasskey = async (ground: Ground, site: Site): Promise<Asked> =>
  keep(ground, 'sign_in', null, await generateAuthenticationOptions({ rpID: site.rpId, userVerification: 'required', allowCredentials: [] }))

const isGenuine = async (site: Site, passkey: Passkey, answer: { response: AuthenticationResponseJSON; challenge: string }): Promise<number | undefined> => {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer.response,
      expectedChallenge: answer.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.counter },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

/** Recognises somebody by what their passkey signed. A challenge is answered once, and by a device that made sure of its holder. */
export const recogniseByPasskey = async (
  ground: Ground,
  visit: Visit,
  shown: { readonly challengeId: string; readonly response: { readonly id: string }; readonly mustBe?: string | undefined },
): Promise<Recognised<{ readonly staffId: string }>> => {
  const { database, municipalityCode } = ground
  const waiting = await takeChallenge(database, { municipalityCode, id: shown.challengeId, kind: 'sign_in' })
  const passkey = await findPasskey(database, municipalityCode, shown.response.id)
  if (visit.site === undefined || waiting === undefined || passkey === undefined) return refuse('wrong_credentials')
  const { staffId } = passkey
  const response = shown.response as AuthenticationResponseJSON
  const counter = await isGenuine(visit.site, passkey, { response, challenge: waiting.challenge })
  const account = await findAccountOf(database, municipalityCode, staffId)
  const isTheirs = counter !== undefined && account !== undefined && (shown.mustBe ?? staffId) === staffId
  if (!isTheirs || !(await savePasskeyUse(database, municipalityCode, { credentialId: passkey.credentialId, counter }))) {
    return { ...refuse('wrong_credentials'), staffId }
  }
  return { ...ok({ staffId }), staffId, loginName: account.loginName }
}

/** Asks a device to make a passkey for this account: one that is found without a name, and that makes sure of its holder. */
export const askToRegister = async (ground: Ground, site: Site, account: Account): Promise<Asked> => {
  const known = await listPasskeyIds(ground.database, ground.municipalityCode, account.staffId)
  const options = await generateRegistrationOptions({
    rpName: 'つなぎ Tsunagi',
    rpID: site.rpId,
    userName: account.loginName,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.staffId),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return keep(ground, 'register', account.staffId, options)
}

/** The passkey a device made: `undefined` when the answer is not the one that was asked for. It is asked for once, whatever comes of it. */
export const readNewPasskey = async (
  ground: Ground,
  account: Account,
  shown: { readonly site: Site | undefined; readonly challengeId: string; readonly response: { readonly id: string } },
): Promise<Passkey | undefined> => {
  const { database, municipalityCode } = ground
  const waiting = await takeChallenge(database, { municipalityCode, id: shown.challengeId, kind: 'register' })
  if (waiting?.staffId !== account.staffId || shown.site === undefined) return undefined
  const response = shown.response as RegistrationResponseJSON
  const { challenge: expectedChallenge } = waiting
  const { origin: expectedOrigin, rpId: expectedRPID } = shown.site
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined)
  if (made?.verified !== true) return undefined
  const { id: credentialId, publicKey, counter, transports = [] } = made.registrationInfo.credential
  return { credentialId, staffId: account.staffId, publicKey, counter, transports }
}
