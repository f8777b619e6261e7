import { isUnderWay, type ReferralStatus } from './status.ts'

/** States in which a つなぎ stays silent past its day (返事なし・期限超過): not taken in, taken in without an answer, nobody met, nobody confirmed. */
export const LATE_STANDINGS = ['sent_late', 'received_late', 'accepted_late', 'met_late'] as const
/** One of them. */
export type LateStanding = (typeof LATE_STANDINGS)[number]

/** How a つなぎ stands, as it is said wherever it is told of: by its state, and late by what has not happened. */
export type ReferralStanding = ReferralStatus | LateStanding

/** How a つなぎ stands (状態): one rule for every list and page. */
export const standingOf = (status: ReferralStatus, isLate: boolean): ReferralStanding =>
  (isLate && isUnderWay(status) ? LATE_STANDINGS.find((one) => one === `${status}_late`) : undefined) ?? status
