import type { Instant } from '../shared/instant.ts'

/** From when until when something is in force (期間): the first instant belongs to it, the last does not. `null` has no end. */
export type Period = { readonly from: Instant; readonly to: Instant | null }

/** Whether a period is in force at an instant. One that ends at this very instant has ended. */
export const isInForce = (period: Period, now: Instant): boolean => period.from <= now && (period.to === null || period.to > now)

/** Whether a point in time has come. */
export const hasCome = (point: Instant | null, now: Instant): boolean => point !== null && point <= now
