import { isUnderWay, type ReferralStatus } from './status.ts'

type Attempt = { readonly id: string; readonly attempt: number; readonly status: ReferralStatus }

/** The attempt (つなぎ) with which a need went on after one that came back (次の一手): the latest that was sent. `undefined` while it still waits for one. */
export const goneOnWith = <A extends Attempt>(id: string, attempts: readonly A[]): A | undefined => {
  const own = attempts.find((one) => one.id === id)
  return own && attempts.findLast((one) => one.attempt > own.attempt && one.status !== 'drafted' && one.status !== 'withdrawn')
}

type Ended = { readonly id: string; readonly status: ReferralStatus; readonly sentAt: string | null; readonly isSettled: boolean; readonly attempts: readonly Attempt[] }

/**
 * Whether a need stands still after this attempt and may be passed on anew from it (つなぎ直す): it was given back, or its sender took back what had left, and neither has it
 * arrived nor is it on its way to somebody else.
 */
export const standsStill = ({ id, status, sentAt, isSettled, attempts }: Ended): boolean =>
  !isSettled && (status === 'returned' || (status === 'withdrawn' && sentAt !== null && !attempts.some((one) => isUnderWay(one.status)))) && goneOnWith(id, attempts) === undefined
