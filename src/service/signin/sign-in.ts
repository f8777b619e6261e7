import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { mayAttempt } from '#domain/signin/attempt-limit.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import { nowMs } from '#platform/clock.ts'
import type { Database } from '#store/database.ts'
import { countRecentFailures, findAccount, saveAttempt, spendTotpStep, type Account } from '#store/signin/account.ts'
import { journalAtDoor } from '#store/signin/door-journal.ts'
import { listActiveMemberships, saveSession } from '#store/signin/session.ts'
import { isPassword } from './password.ts'

/** What somebody shows at the door. */
export type Credentials = {
  readonly loginName: string
  readonly password: string
  readonly code?: string | undefined
  readonly membershipId?: string | undefined
  readonly address: string
  readonly device: string
}

/** Why the door stays shut. A wrong name and a wrong password answer alike. */
export type SignInProblem = 'wrong_credentials' | 'code_needed' | 'rate_limited' | 'no_membership'

/** An opened session. */
export type Opened = { readonly token: string; readonly staffId: string; readonly membershipId: string }

const HOURS_OF_A_SESSION = 12

/** Whether the one-time code is right and was not used before. Accounts without a secret need none. */
const isCodeRight = async (door: Database, account: Account, code: string | undefined): Promise<boolean | 'needed'> => {
  if (account.totpSecret === null) return true
  if (code === undefined || code === '') return 'needed'
  const totp = new TOTP({ secret: Secret.fromBase32(account.totpSecret) })
  const delta = totp.validate({ token: code, window: 1, timestamp: nowMs() })
  return delta !== null && spendTotpStep(door, account, Math.floor(nowMs() / 30_000) + delta)
}

/** Opens a session for an account whose holder has been recognised. */
export const openSession = async (
  door: Database,
  who: { staffId: string; membershipId?: string | undefined; device: string },
): Promise<Result<Opened, SignInProblem>> => {
  const memberships = await listActiveMemberships(door, who.staffId)
  const acting = memberships.find((m) => m.membershipId === who.membershipId) ?? memberships[0]
  if (acting === undefined) return refuse('no_membership')
  const token = randomBytes(32).toString('base64url')
  await saveSession(door, {
    token,
    municipalityCode: acting.municipalityCode,
    staffId: who.staffId,
    membershipId: acting.membershipId,
    kind: 'person',
    device: who.device.slice(0, 200),
    hours: HOURS_OF_A_SESSION,
  })
  return ok({ token, staffId: who.staffId, membershipId: acting.membershipId })
}

/** Signs in by password, and by one-time code where the account has one. Every attempt is journalled. */
export const signIn = async (
  door: Database,
  municipalityCode: string,
  shown: Credentials,
): Promise<Result<Opened, SignInProblem>> => {
  if (!mayAttempt(await countRecentFailures(door, shown.loginName, shown.address))) return refuse('rate_limited')
  const account = await findAccount(door, shown.loginName)
  const passwordRight = await isPassword(account?.passwordHash ?? null, shown.password)
  const codeRight = account !== undefined && passwordRight ? await isCodeRight(door, account, shown.code) : false
  if (codeRight === 'needed') return refuse('code_needed')
  const opened =
    account !== undefined && codeRight
      ? await openSession(door, { staffId: account.staffId, membershipId: shown.membershipId, device: shown.device })
      : refuse<SignInProblem>('wrong_credentials')
  await saveAttempt(door, { ...shown, id: newId(), municipalityCode, succeeded: opened.ok })
  await journalAtDoor(door, {
    municipalityCode,
    staffId: account?.staffId ?? null,
    operation: 'signIn',
    result: opened.ok ? 'done' : 'refused',
    detail: opened.ok ? {} : { problem: opened.problem },
    requestId: newId(),
  })
  return opened
}
