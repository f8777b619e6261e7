/** Failed attempts seen in the last fifteen minutes: of this name from this place, of this name from anywhere, of this place. */
export type RecentFailures = { readonly ofNameHere: number; readonly ofName: number; readonly ofAddress: number }

/** Failures of one name from one place after which it must wait there. Elsewhere its holder still comes in. */
export const LIMIT_OF_NAME_HERE = 10

/** Failures of one name from all places together: many machines guessing at one name are slowed down, too. */
export const LIMIT_OF_NAME = 100

/** Failures after which a place must wait: higher, because a counter shares one address. */
export const LIMIT_OF_ADDRESS = 50

/**
 * Whether another sign-in attempt (サインインの試行) may be made now. Nobody can lock a colleague out from another desk; and a
 * passkey, which cannot be guessed, is never counted against its holder.
 */
export const mayAttempt = (failures: RecentFailures): boolean =>
  failures.ofNameHere < LIMIT_OF_NAME_HERE && failures.ofName < LIMIT_OF_NAME && failures.ofAddress < LIMIT_OF_ADDRESS
