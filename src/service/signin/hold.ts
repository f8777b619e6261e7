import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { findAccount, type Account } from '#store/signin/account.ts'
import {
  endAllSessions, endSession, findSession, listActiveMemberships, lockSession, renewSession, switchSession, touchSession, type FoundSession,
} from '#store/signin/session.ts'
import { noteAtDoor } from './door-entry.ts'
import { newToken } from './enter.ts'
import { recogniseByPasskey } from './passkeys.ts'
import { isPassword } from './password.ts'
import { attempt, type Recognised, type RecogniseProblem } from './recognise.ts'
import type { DoorHandler, Ground, Outcome, Visit } from './visit.ts'

const heldBy = (ground: Ground, visit: Visit): Promise<FoundSession | undefined> =>
  visit.token === '' ? Promise.resolve(undefined) : findSession(ground.database, visit.token)

type UnlockProblem = 'wrong_credentials' | 'rate_limited' | 'signed_out'
type Unlocked = Result<{ readonly answer: { readonly token: string }; readonly token: { readonly give: string } }, { readonly code: UnlockProblem }>

const openAgain = async (
  ground: Ground,
  visit: Visit,
  way: 'unlock' | 'passkey',
  check: (session: FoundSession, account: Account) => Promise<Recognised<unknown>>,
): Promise<Unlocked> => {
  const session = await heldBy(ground, visit)
  const account = session && (await findAccount(ground.database, ground.municipalityCode, session.loginName))
  if (session === undefined || account === undefined) return refuse({ code: 'signed_out' })
  const by = { loginName: way === 'passkey' ? null : session.loginName, way, operation: 'unlock' } as const
  const recognised: Result<unknown, RecogniseProblem> = await attempt(ground, visit, by, () => check(session, account))
  if (!recognised.ok) return refuse({ code: recognised.problem === 'rate_limited' ? 'rate_limited' : 'wrong_credentials' })
  const token = newToken()
  return (await renewSession(ground.database, visit.token, token)) ? ok({ answer: { token }, token: { give: token } }) : refuse({ code: 'signed_out' })
}

/** ロックを解く: by the password of whoever holds the session. That it is the same screen is the second thing shown. */
export const unlock =
  (ground: Ground): DoorHandler<'unlock'> =>
  (visit, { password }) =>
    openAgain(ground, visit, 'unlock', async ({ staffId, loginName }, account) =>
      (await isPassword(account.passwordHash, password)) ? { ...ok('right'), staffId, loginName } : { ...refuse('wrong_credentials'), staffId },
    )

/** ロックを解く: by a passkey of whoever holds the session, and of nobody else. */
export const unlockByPasskey =
  (ground: Ground): DoorHandler<'unlockByPasskey'> =>
  (visit, shown) =>
    openAgain(ground, visit, 'passkey', ({ staffId }) => recogniseByPasskey(ground, visit, { ...shown, mustBe: staffId }))

/** ロックを解く: with one click, in the invented city alone. */
export const unlockForPractice =
  (ground: Ground): DoorHandler<'unlockForPractice'> =>
  async (visit) => {
    if (!ground.practice || !visit.isOnThisMachine) return refuse({ code: 'not_found' })
    const opened = await openAgain(ground, visit, 'unlock', async ({ staffId, loginName }) => ({ ...ok('practice'), staffId, loginName }))
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
    const isDone = isTheirs && (await switchSession(ground.database, visit.token, { token, membershipId }))
    await noteAtDoor(ground, { operation: 'switchMembership', staffId, problem: isDone ? undefined : 'no_membership', detail: { membershipId } })
    return isDone ? ok({ answer: { token }, token: { give: token } }) : refuse({ code: 'no_membership' })
  }

/** 席にいることを知らせる: a hand touched key, mouse or screen. A session that fell asleep is not woken by it. */
export const here =
  (ground: Ground): DoorHandler<'here'> =>
  async (visit) => {
    await touchSession(ground.database, visit.token)
    return ok({ answer: {} })
  }

/** 画面をロックする. */
export const lock =
  (ground: Ground): DoorHandler<'lock'> =>
  async (visit) => {
    const session = await heldBy(ground, visit)
    if (session === undefined) return refuse({ code: 'signed_out' })
    await lockSession(ground.database, visit.token)
    await noteAtDoor(ground, { operation: 'lock', staffId: session.staffId })
    return ok({ answer: {} })
  }

/** サインアウト: also of a session that was over already; the browser forgets it in any case. */
export const signOut =
  (ground: Ground): DoorHandler<'signOut'> =>
  async (visit): Promise<Outcome<'signOut'>> => {
    const session = await heldBy(ground, visit)
    if (session !== undefined && (await endSession(ground.database, visit.token))) await noteAtDoor(ground, { operation: 'signOut', staffId: session.staffId })
    return ok({ answer: {}, token: 'take' })
  }

/** すべての端末からサインアウト. */
export const signOutEverywhere =
  (ground: Ground): DoorHandler<'signOutEverywhere'> =>
  async (visit) => {
    const session = await heldBy(ground, visit)
    if (session === undefined) return refuse({ code: 'signed_out' })
    const ended = await endAllSessions(ground.database, ground.municipalityCode, session.staffId)
    await noteAtDoor(ground, { operation: 'signOutEverywhere', staffId: session.staffId, detail: { ended } })
    return ok({ answer: { ended }, token: 'take' })
  }
