/** Failed attempts seen in the last fifteen minutes, for the name and for the place they came from. */
export type RecentFailures = { readonly ofName: number; readonly ofAddress: number }

/** Failures after which a name must wait. */
export const LIMIT_OF_NAME = 10

/** Failures after which a place must wait: higher, because a counter shares one address. */
export const LIMIT_OF_ADDRESS = 50

/** Whether another sign-in attempt (サインインの試行) may be made now. */
export const mayAttempt = (failures: RecentFailures): boolean =>
  failures.ofName < LIMIT_OF_NAME && failures.ofAddress < LIMIT_OF_ADDRESS
