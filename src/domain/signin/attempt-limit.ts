import type { SignInWay } from './account-state.ts'

/** Failed attempts seen in the last fifteen minutes, beside the one that is being made. */
export type RecentFailures = {
  /** Of this name from this place. */
  readonly ofNameHere: number
  /** Of this name from anywhere. */
  readonly ofName: number
  /** Of this place, whatever the name. */
  readonly ofPlace: number
  /** To open this name's locked screen, which only whoever holds its session can try. */
  readonly ofUnlocking: number
  /** Whether the holder of this name has come in from this place before. */
  readonly isKnownHere: boolean
}

/** Failures of one name from one place after which it must wait there. Elsewhere its holder still comes in. */
export const LIMIT_OF_NAME_HERE = 10

/** Failures of one name from all places together: many machines guessing at one name are slowed down, too. */
export const LIMIT_OF_NAME = 100

/** Failures after which a place must wait: higher, because a counter shares one address. */
export const LIMIT_OF_PLACE = 50

/** Wrong passwords at one person's locked screens, wherever these stand. */
export const LIMIT_OF_UNLOCKING = 10

/**
 * Whether another attempt (試行) may be made now. Nobody can lock a colleague out from another desk: where somebody has come in
 * before, only failures of that very place count, and at a locked screen only those of its holder. What comes without a name
 * (a passkey, an invitation) is never counted against anybody's name.
 */
export const mayAttempt = (way: SignInWay, failures: RecentFailures): boolean => {
  if (way === 'unlock') return failures.ofUnlocking < LIMIT_OF_UNLOCKING
  if (failures.ofPlace >= LIMIT_OF_PLACE) return false
  if (way === 'passkey' || way === 'invitation') return true
  return failures.ofNameHere < LIMIT_OF_NAME_HERE && (failures.isKnownHere || failures.ofName < LIMIT_OF_NAME)
}

/** Wrong one-time codes after a right password: of one account, within an hour and within a day. */
export type WrongCodes = { readonly inHour: number; readonly inDay: number }

/** Wrong codes in an hour after which six digits open nothing for a while; a recovery code or a passkey still do. */
export const LIMIT_OF_CODES_IN_HOUR = 10

/** Wrong codes in a day. Whoever has the password guesses one of a million; this keeps a year of guessing hopeless. */
export const LIMIT_OF_CODES_IN_DAY = 30

/** Whether another one-time code (確認コード) is looked at. Counted apart: with the password known the code is all that is left. */
export const mayTryCode = ({ inHour, inDay }: WrongCodes): boolean => inHour < LIMIT_OF_CODES_IN_HOUR && inDay < LIMIT_OF_CODES_IN_DAY
