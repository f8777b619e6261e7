import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { findAccount, type Account } from '#store/signin/account.ts'
import type { Attempt } from '#store/signin/attempt.ts'
import {
  endAllSessions, endSession, findSession, listActiveMemberships, lockSession, renewSession, switchSession, touchSession, type FoundSession,
} from '#store/signin/session.ts'
import { atOnce } from './at-once.ts'
import { noteAtDoor, noteHeldRefusal } from './door-entry.ts'
import { newToken } from './enter.ts'
import { recogniseByPasskey } from './passkeys.ts'
import { isPassword } from './password.ts'
import { attempt, recogniseByPassword, type Recognised, type RecogniseProblem } from './recognise.ts'
import type { DoorHandler, Ground, Outcome, Visit } from './visit.ts'

const heldBy = (ground: Ground, visit: Visit): Promise<FoundSession | undefined> =>
  visit.token === '' ? Promise.resolve(undefined) : findSession(ground.database, visit.token)

type Unlock = {
  readonly way: 'unlock' | 'passkey'
  /** Whether everything is shown that it takes to come in; a password alone opens the screen and changes no way in. */
  readonly isWhole: boolean
  readonly check: (session: FoundSession, account: Account, made: Attempt) => Promise<Recognised<unknown>>
}

type Unlocked = Result<{ readonly answer: { readonly token: string }; readonly token: { readonly give: string } }, RecogniseProblem | 'signed_out'>

const openAgain = async (ground: Ground, visit: Visit, { way, isWhole, check }: Unlock): Promise<Unlocked> => {
  const session = await heldBy(ground, visit)
  const account = session && (await findAccount(ground.database, ground.municipalityCode, session.loginName))
  if (session === undefined || account === undefined) return refuse('signed_out')
  const by = { loginName: way === 'passkey' ? null : session.loginName, way, operation: 'unlock' } as const
  const token = newToken()
  const opened = await attempt(ground, visit, by, {
    check: (made) => check(session, account, made),
    goOn: async (inside): Promise<Result<string, 'signed_out'>> => ((await renewSession(inside.database, visit.token, { token, isWhole })) ? ok(token) : refuse('signed_out')),
  })
  return opened.ok ? ok({ answer: { token }, token: { give: token } }) : opened
}

/**
 * ロックを解く: by the password of whoever holds the session. That it is the same screen is the second thing shown; before a way in
 * is changed that is not enough, and the code belongs to it.
 */
export const unlock =
  (ground: Ground): DoorHandler<'unlock'> =>
  async (visit, { password, code }) => {
    const byPassword: Unlock['check'] = async ({ staffId, loginName }, account) =>
      (await isPassword(account.passwordHash, password)) ? { ...ok('right'), staffId, loginName } : { ...refuse('wrong_credentials'), staffId }
    const wholly: Unlock['check'] = ({ staffId }, account, made) => recogniseByPassword(ground, account, { password, code, made, mustBe: staffId })
    const isWhole = code !== undefined
    const opened = await openAgain(ground, visit, { way: 'unlock', isWhole, check: isWhole ? wholly : byPassword })
    return opened.ok ? opened : refuse({ code: opened.problem })
  }

/** ロックを解く: by a passkey of whoever holds the session, and of nobody else. */
export const unlockByPasskey =
  (ground: Ground): DoorHandler<'unlockByPasskey'> =>
  async (visit, shown) => {
    const check: Unlock['check'] = ({ staffId }) => recogniseByPasskey(ground, visit, { ...shown, mustBe: staffId })
    const opened = await openAgain(ground, visit, { way: 'passkey', isWhole: true, check })
    if (opened.ok) return opened
    return refuse({ code: opened.problem === 'rate_limited' || opened.problem === 'signed_out' ? opened.problem : 'wrong_credentials' })
  }

/** ロックを解く: with one click, in the invented city alone. */
export const unlockForPractice =
  (ground: Ground): DoorHandler<'unlockForPractice'> =>
  async (visit) => {
    if (!ground.practice || !visit.isOnThisMachine) return refuse({ code: 'not_found' })
    const check: Unlock['check'] = async ({ staffId, loginName }) => ({ ...ok('practice'), staffId, loginName })
    const opened = await openAgain(ground, visit, { way: 'unlock', isWhole: true, check })
    return opened.ok ? opened : refuse({ code: 'not_found' })
  }

/** 所属を切り替える: under a new token, and the old one is over. Rights are those of the one membership, never the sum. */
export const switchMembership =
  (ground: Ground): DoorHandler<'switchMembership'> =>
  async (visit, { membershipId }) => {
    const session = await heldBy(ground, visit)
    if (session === undefined) return refuse({ code: 'signed_out' })
    if (session.locked) return refuse({ code: 'locked' })
    const { staffId } = session
    const token = newToken()
    const isTheirs = (await listActiveMemberships(ground.database, staffId)).some((one) => one.membershipId === membershipId)
    const entry = { operation: 'switchMembership', staffId, detail: { membershipId } } as const
    const switched = await atOnce<Outcome<'switchMembership'>>(ground, async (inside) => {
      if (!isTheirs || !(await switchSession(inside.database, visit.token, { token, membershipId }))) return refuse({ code: 'no_membership' })
      await noteAtDoor(inside, entry)
      return ok({ answer: { token }, token: { give: token } })
    })
    if (!switched.ok) await noteHeldRefusal(ground, visit, { ...entry, problem: switched.problem.code })
    return switched
  }

/** 席にいることを知らせる: a hand touched key, mouse or screen. A session that fell asleep is not woken by it, and its page hears so. */
export const here =
  (ground: Ground): DoorHandler<'here'> =>
  async (visit) => {
    if (visit.token !== '' && (await touchSession(ground.database, visit.token))) return ok({ answer: {} })
    return refuse({ code: (await heldBy(ground, visit)) === undefined ? 'signed_out' : 'locked' })
  }

/** 画面をロックする. */
export const lock =
  (ground: Ground): DoorHandler<'lock'> =>
  async (visit) => {
    const session = await heldBy(ground, visit)
    if (session === undefined) return refuse({ code: 'signed_out' })
    return atOnce(ground, async (inside) => {
      await lockSession(inside.database, visit.token)
      await noteAtDoor(inside, { operation: 'lock', staffId: session.staffId })
      return ok({ answer: {} })
    })
  }

/** サインアウト: also of a session that was over already; the browser forgets it in any case. */
export const signOut =
  (ground: Ground): DoorHandler<'signOut'> =>
  async (visit): Promise<Outcome<'signOut'>> => {
    const session = await heldBy(ground, visit)
    return atOnce(ground, async (inside) => {
      const isEnded = session !== undefined && (await endSession(inside.database, visit.token))
      if (isEnded) await noteAtDoor(inside, { operation: 'signOut', staffId: session.staffId })
      return ok({ answer: {}, token: 'take' })
    })
  }

/** すべての端末からサインアウト. */
export const signOutEverywhere =
  (ground: Ground): DoorHandler<'signOutEverywhere'> =>
  async (visit) => {
    const session = await heldBy(ground, visit)
    if (session === undefined) return refuse({ code: 'signed_out' })
    const { staffId } = session
    return atOnce(ground, async (inside) => {
      const ended = await endAllSessions(inside.database, ground.municipalityCode, staffId)
      await noteAtDoor(inside, { operation: 'signOutEverywhere', staffId, detail: { ended } })
      return ok({ answer: { ended }, token: 'take' })
    })
  }
