import type { DoorDeed } from '#domain/journal/unpromised.ts'
import { mayTryCode } from '#domain/signin/attempt-limit.ts'
import { readOneTimeSecret } from '#domain/signin/one-time-secret.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { nowMs } from '#platform/clock.ts'
import { spendRecoveryCode, spendTotpStep, type Account } from '#store/signin/account.ts'
import { countWrongCodes, forgetAttempt, saveAttemptSucceeded, savePasswordRight, type Attempt } from '#store/signin/attempt.ts'
import { hashOfSecret } from '#store/signin/invitation.ts'
import { atOnce } from './at-once.ts'
import { noteAtDoor, noteRefusal } from './door-entry.ts'
import { stepOfCode } from './one-time-code.ts'
import { isPassword } from './password.ts'
import { tried, type Trying } from './tried.ts'
import type { Ground, Visit } from './visit.ts'

/** Why somebody was not recognised. A wrong name and a wrong password answer alike. */
export type RecogniseProblem = 'wrong_credentials' | 'code_needed' | 'codes_wait' | 'enrolment_needed' | 'rate_limited'

/** What is told of an attempt that is being made: by whom, if somebody was found at all. */
export type Recognised<T> = Result<T, RecogniseProblem> & { readonly staffId?: string | undefined; readonly loginName?: string | undefined }

/** Half-shown attempts are no failures: the password was right, and the code is still to come or is not looked at. */
const isHalfShown = (problem: RecogniseProblem): boolean => problem === 'code_needed' || problem === 'enrolment_needed' || problem === 'codes_wait'

/** An attempt in the making: what is looked at, and what becomes of somebody who was recognised. */
type Making<T, A, C extends string> = {
  readonly check: (made: Attempt) => Promise<Recognised<T>>
  /** Together with the entry that they were recognised: all of it or nothing. */
  readonly goOn: (inside: Ground, found: T) => Promise<Result<A, C>>
}

const comesIn = <T, A, C extends string>(
  ground: Ground,
  made: Attempt,
  { operation, way, found }: Trying & { readonly operation: DoorDeed; readonly found: Recognised<T> & { readonly ok: true } },
  goOn: Making<T, A, C>['goOn'],
): Promise<Result<A, C>> =>
  atOnce(ground, async (inside) => {
    await saveAttemptSucceeded(inside.database, made, found.loginName ?? made.loginName)
    await noteAtDoor(inside, { operation, staffId: found.staffId, detail: { way } })
    return goOn(inside, found.value)
  })

/**
 * Makes one attempt to come in: counted as failed before anything is checked, refused when there were too many, and
 * journalled whatever comes of it.
 */
export const attempt = async <T, A, C extends string>(
  ground: Ground,
  visit: Visit,
  by: Trying & { readonly operation: DoorDeed },
  { check, goOn }: Making<T, A, C>,
): Promise<Result<A, RecogniseProblem | C>> => {
  const made = await tried(ground, visit, by)
  const found: Recognised<T> = made === undefined ? refuse('rate_limited') : await check(made)
  const outcome = made !== undefined && found.ok ? await comesIn(ground, made, { ...by, found }, goOn) : (found as Result<never, RecogniseProblem>)
  if (outcome.ok) return outcome
  if (made !== undefined && (found.ok || isHalfShown(found.problem))) await forgetAttempt(ground.database, made)
  await noteRefusal(ground, visit, { operation: by.operation, staffId: found.staffId, problem: outcome.problem, detail: { way: by.way } })
  return outcome
}

const spendsTotp = async (ground: Ground, account: Account, code: string): Promise<boolean> => {
  const secret = ground.seal.open(account.totpSecret ?? '', `totp/${account.staffId}`)
  const step = stepOfCode(secret, code, nowMs())
  return step !== undefined && spendTotpStep(ground.database, account, step)
}

type Shown = { readonly password: string; readonly code?: string | undefined; readonly mustBe?: string | undefined; readonly made: Attempt }

/** A password alone is enough only for practice. Six digits can be guessed, so few of them are looked at; a recovery code cannot. */
const secondFactor = async (ground: Ground, account: Account, { code, made }: Shown): Promise<Result<'shown', RecogniseProblem>> => {
  const { database } = ground
  if (account.totpSecret === null) return ground.practice ? ok('shown') : refuse('enrolment_needed')
  if (code === undefined || isBlank(code)) return refuse('code_needed')
  const recovery = readOneTimeSecret('recovery', code)
  if (recovery !== undefined)
    return (await spendRecoveryCode(database, account, hashOfSecret(`${account.staffId}/${recovery}`))) ? ok('shown') : refuse('wrong_credentials')
  await savePasswordRight(database, made)
  if (!mayTryCode(await countWrongCodes(database, made))) return refuse('codes_wait')
  return (await spendsTotp(ground, account, code)) ? ok('shown') : refuse('wrong_credentials')
}

/** Recognises the holder of an account by password and one-time code. An unknown name costs the same time as a wrong password. */
export const recogniseByPassword = async (
  ground: Ground,
  account: Account | undefined,
  shown: Shown,
): Promise<Recognised<{ readonly staffId: string }>> => {
  const isRight = await isPassword(account?.passwordHash ?? null, shown.password)
  if (account === undefined) return refuse('wrong_credentials')
  const { staffId, loginName } = account
  if (!isRight || (shown.mustBe ?? staffId) !== staffId) return { ...refuse('wrong_credentials'), staffId }
  const second = await secondFactor(ground, account, shown)
  return second.ok ? { ...ok({ staffId }), staffId, loginName } : { ...second, staffId }
}
