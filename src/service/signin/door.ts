import { refuse, type Result } from '#domain/shared/result.ts'
import { nowMs } from '#platform/clock.ts'
import type { Database } from '#store/database.ts'
import { findAccount } from '#store/signin/account.ts'
import {
  endSession,
  findSession,
  listActiveMemberships,
  lockSession,
  touchSession,
  unlockSession,
  type ActiveMembership,
} from '#store/signin/session.ts'
import { openSession, signIn, type Credentials, type Opened, type SignInProblem } from './sign-in.ts'

/** Somebody of the invented city who can be played with one click. */
export type CastMember = { readonly code: string; readonly ja: string; readonly en: string }

/** Who is signed in, as the screens show it. */
export type SignedIn = {
  readonly staffId: string
  readonly name: string
  readonly locked: boolean
  readonly acting: ActiveMembership
  readonly memberships: readonly ActiveMembership[]
}

/** The door (受付口): everything that happens before anybody is acting. */
export type Door = {
  readonly practice: boolean
  readonly cast: readonly CastMember[]
  readonly whoIs: (token: string) => Promise<SignedIn | undefined>
  readonly signIn: (shown: Credentials) => Promise<Result<Opened, SignInProblem>>
  readonly signInForPractice: (code: string, device: string) => Promise<Result<Opened, SignInProblem>>
  readonly unlock: (token: string, shown: { password: string; code?: string | undefined; address: string; device: string }) => Promise<boolean>
  readonly lock: (token: string) => Promise<void>
  readonly signOut: (token: string) => Promise<void>
}

const MINUTE = 60_000

const whoIsIn = (database: Database) => {
  const lastTouched = new Map<string, number>()
  return async (token: string): Promise<SignedIn | undefined> => {
    const session = token === '' ? undefined : await findSession(database, token)
    if (session === undefined) return undefined
    const memberships = await listActiveMemberships(database, session.staffId)
    const acting = memberships.find((m) => m.membershipId === session.membershipId)
    if (acting === undefined) return undefined
    if (!session.locked && nowMs() - (lastTouched.get(token) ?? 0) > MINUTE) {
      lastTouched.set(token, nowMs())
      await touchSession(database, token)
    }
    return { staffId: session.staffId, name: session.staffName, locked: session.locked, acting, memberships }
  }
}

/** Opens the door of one municipality. In practice mode the cast of the invented city may come in without a password. */
export const openDoor = (options: {
  readonly database: Database
  readonly municipalityCode: string
  readonly practice: boolean
  readonly cast: readonly CastMember[]
}): Door => {
  const { database, municipalityCode, practice, cast } = options
  return {
    practice,
    cast,
    whoIs: whoIsIn(database),
    signIn: (shown) => signIn(database, municipalityCode, shown),
    signInForPractice: async (code, device) => {
      const account = practice && cast.some((member) => member.code === code) ? await findAccount(database, code) : undefined
      return account === undefined ? refuse('wrong_credentials') : openSession(database, { staffId: account.staffId, device })
    },
    unlock: async (token, shown) => {
      const session = token === '' ? undefined : await findSession(database, token)
      if (session === undefined) return false
      const again = await signIn(database, municipalityCode, { ...shown, loginName: session.loginName })
      if (!again.ok) return false
      await endSession(database, again.value.token)
      await unlockSession(database, token)
      return true
    },
    lock: (token) => lockSession(database, token),
    signOut: (token) => endSession(database, token),
  }
}
