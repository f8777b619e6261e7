/** How somebody's account stands (アカウントの状態): never invited, invited, invitation run out, in use, every post of theirs ended, stopped. */
export const ACCOUNT_STATES = ['none', 'invited', 'lapsed', 'active', 'ended', 'disabled'] as const
/** One of the states. */
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** How an account is told (アカウントの状態の表示): where every post has ended nobody comes in by it, however it stood before. */
export const stateTold = (state: AccountState, endedAt: string | undefined): AccountState =>
  endedAt === undefined || state === 'none' || state === 'disabled' ? state : 'ended'

/** The ways by which somebody may try to come in (サインインの方法). */
export const SIGN_IN_WAYS = ['password', 'recovery_code', 'passkey', 'unlock', 'invitation', 'practice'] as const
/** One of the ways. */
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** What can stand in an administrator's way at somebody's account. */
export const ACCOUNT_OBSTACLES = ['not_found', 'your_own', 'sign_in_again', 'still_holds'] as const
/** One of the obstacles. */
export type AccountObstacle = (typeof ACCOUNT_OBSTACLES)[number]
