import { randomBytes } from 'node:crypto'
import { oneTimeSecretFrom, RANDOM_BYTES, readOneTimeSecret } from '#domain/signin/one-time-secret.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { findAccountOf, saveRecoveryCodes, type Account } from '#store/signin/account.ts'
import { saveAttemptSucceeded } from '#store/signin/attempt.ts'
import { findInvitation, hashOfSecret, holdInvitation, saveInvitationUsed, type Invitation } from '#store/signin/invitation.ts'
import { findSession } from '#store/signin/session.ts'
import { atOnce } from './at-once.ts'
import { knowAs, noteAtDoor, noteRefusal } from './door-entry.ts'
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
  await noteRefusal(ground, visit, { operation: 'openInvitation', staffId: undefined, problem })
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
  knowAs(visit, opened.value.staffId)
  return account === undefined ? refuse('not_found') : ok({ account, invitation: opened.value })
}

/** Whether the invitation, if there is one, still lives; nobody takes it up before this transaction ends. */
const holds = async ({ database, municipalityCode }: Ground, { invitation }: Enrolling): Promise<boolean> =>
  invitation === undefined || holdInvitation(database, municipalityCode, invitation.id)

/** Takes an invitation up, now that there is a whole way in. `false` when somebody was quicker. */
const takesUp = async (ground: Ground, { account, invitation }: Enrolling): Promise<boolean> => {
  if (invitation === undefined) return true
  const isFirst = await saveInvitationUsed(ground.database, ground.municipalityCode, invitation.id)
  if (isFirst) await noteAtDoor(ground, { operation: 'takeUpInvitation', staffId: account.staffId })
  return isFirst
}

const FIRST = { half_way: holds, whole_way: takesUp } as const

/** A change of somebody's ways in: part of one, or a whole one with which an invitation is taken up. */
type Change<T, C extends string> = { readonly makes: keyof typeof FIRST; readonly work: (inside: Ground) => Promise<Result<T, C>> }

/** Changes the ways into an account, the invitation first: whoever comes second with the same one changes nothing. */
export const changeWaysIn = async <T, C extends string>(
  ground: Ground,
  visit: Visit,
  who: Enrolling,
  { makes, work }: Change<T, C>,
): Promise<Result<T, C | 'not_found'>> => {
  let isSecond = false
  const changed = await atOnce<Result<T, C | 'not_found'>>(ground, async (inside) => {
    if (await FIRST[makes](inside, who)) return work(inside)
    isSecond = true
    return refuse('not_found')
  })
  if (isSecond) await noteRefusal(ground, visit, { operation: 'takeUpInvitation', staffId: who.account.staffId, problem: 'not_found' })
  return changed
}

/** Makes new recovery codes; they are told once, and only their hashes are kept. Belongs inside `atOnce`. */
export const newRecoveryCodes = async (ground: Ground, account: Account): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, () => oneTimeSecretFrom('recovery', randomBytes(RANDOM_BYTES.recovery)))
  await saveRecoveryCodes(ground.database, account, codes.map((code) => hashOfSecret(`${account.staffId}/${code}`)))
  return codes
}
