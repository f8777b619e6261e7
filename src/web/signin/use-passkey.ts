import { startAuthentication, startRegistration, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { refuse, type Result } from '#domain/shared/result.ts'
import type { Problem } from '#contract/problem.ts'
import { door } from '../app/api.ts'

type Answer = Result<unknown, Problem<string>>
type Asked<O> = { readonly challengeId: string; readonly options: O }

const FAILED: Problem<'passkey_failed'> = { code: 'passkey_failed' }

/** Somebody who closes the device's window has not done anything wrong: it is told, and they choose again. */
const withDevice = async (work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work()
  } catch {
    return refuse(FAILED)
  }
}

/** Shows a passkey (パスキー) to the door at `path`: whichever the device has for this place. */
export const showPasskey = (path: string, more: object = {}): Promise<Answer> =>
  withDevice(async () => {
    const asked = await door('ask-passkey')
    if (!asked.ok) return asked
    const { challengeId, options } = asked.value as Asked<PublicKeyCredentialRequestOptionsJSON>
    return door(path, { ...more, challengeId, response: await startAuthentication({ optionsJSON: options }) })
  })

/** Has the device make a passkey and keeps its public half. */
export const makePasskey = (label: string, more: object = {}): Promise<Answer> =>
  withDevice(async () => {
    const asked = await door('passkey', more)
    if (!asked.ok) return asked
    const { challengeId, options } = asked.value as Asked<PublicKeyCredentialCreationOptionsJSON>
    return door('passkey-confirm', { ...more, challengeId, response: await startRegistration({ optionsJSON: options }), label })
  })
