import { randomBytes } from 'node:crypto'
import { oneTimeSecretFrom, RANDOM_BYTES, readOneTimeSecret } from '#domain/signin/one-time-secret.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { findAccountOf, saveRecoveryCodes, type Account } from '#store/signin/account.ts'
import { saveAttemptSucceeded } from '#store/signin/attempt.ts'
import { findInvitation, hashOfSecret, saveInvitationUsed, type Invitation } from '#store/signin/invitation.ts'
import { findSession } from '#store/signin/session.ts'
import { noteAtDoor } from './door-entry.ts'
import { tried } from './tried.ts'
import type { Ground, Visit } from './visit.ts'

/** Somebody who may change the ways into their account: by an invitation, or signed in and recognised a short while ago. */
export type Enrolling = { readonly account: Account; readonly invitation: Invitation | undefined }

/** Why somebody may not. */
export type EnrolProblem = 'not_found' | 'signed_out' | 'locked' | 'sign_in_again'

/** How many recovery codes somebody holds. */
const RECOVERY_CODES = 10

/** The living invitation behind a code, guessed at no more often than a password. */
export const openedBy = async (ground: Ground, visit: Visit, typed: string): Promise<Result<Invitation, 'not_found' | 'rate_limited'>> => {
  const { database, municipalityCode } = ground
  const made = await tried(ground, visit, { loginName: null, way: 'invitation' })
  const code = readOneTimeSecret('invitation', typed)
  const found = code === undefined || made === undefined ? undefined : await findInvitation(database, municipalityCode, code)
  if (made !== undefined && found !== undefined) {
    await saveAttemptSucceeded(database, made, null)
    return ok(found)
  }
  const problem = made === undefined ? 'rate_limited' : 'not_found'
  await noteAtDoor(ground, { operation: 'openInvitation', staffId: undefined, problem })
  return refuse(problem)
}

const bySession = async (ground: Ground, visit: Visit): Promise<Result<Enrolling, EnrolProblem>> => {
  const session = visit.token === '' ? undefined : await findSession(ground.database, visit.token)
  if (session === undefined) return refuse('signed_out')
  if (session.locked) return refuse('locked')
  if (!session.recognisedLately) return refuse('sign_in_again')
  const account = await findAccountOf(ground.database, ground.municipalityCode, session.staffId)
  return account === undefined ? refuse('signed_out') : ok({ account, invitation: undefined })
}

/** Who stands here to change the ways into their account. */
export const whoEnrols = async (ground: Ground, visit: Visit, typed: string | undefined): Promise<Result<Enrolling, EnrolProblem>> => {
  if (typed === undefined) return bySession(ground, visit)
  const opened = await openedBy(ground, visit, typed)
  if (!opened.ok) return refuse('not_found')
  const account = await findAccountOf(ground.database, ground.municipalityCode, opened.value.staffId)
  return account === undefined ? refuse('not_found') : ok({ account, invitation: opened.value })
}

/** Takes an invitation up, now that there is a whole way in. `false` when somebody was quicker. */
export const takeUp = async (ground: Ground, { account, invitation }: Enrolling): Promise<boolean> => {
  if (invitation === undefined) return true
  const isFirst = await saveInvitationUsed(ground.database, ground.municipalityCode, invitation.id)
  await noteAtDoor(ground, { operation: 'takeUpInvitation', staffId: account.staffId, problem: isFirst ? undefined : 'not_found' })
  return isFirst
}

/** Makes new recovery codes; they are told once, and only their hashes are kept. */
export const newRecoveryCodes = async (ground: Ground, account: Account): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => oneTimeSecretFrom('recovery', randomBytes(RANDOM_BYTES.recovery)))
  await saveRecoveryCodes(ground.database, account, codes.map((code) => hashOfSecret(`${account.staffId}/${code}`)))
  return codes
}
