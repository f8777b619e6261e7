import type { Context, MiddlewareHandler } from 'hono'
import { createHash } from 'node:crypto'
import { placeOf } from '#platform/network-address.ts'
import { requestFrom } from './request-from.ts'
import { tokenOf } from './session-cookie.ts'

type Bucket = { tokens: number; at: number }

/** What a session may save up for a moment of hurry, in seconds. */
const BURST = 10
/** A counter, a branch or a proxy shares one address: many sessions stand behind it. */
const SESSIONS_AT_ONE_ADDRESS = 40
const MOST_BUCKETS = 50_000

/** A bucket per key that fills steadily and from which every request takes one. */
export const bucketsOf = (perSecond: number, now: () => number) => {
  const buckets = new Map<string, Bucket>()
  const most = perSecond * BURST
  const fill = (bucket: Bucket, at: number): number => Math.min(most, bucket.tokens + ((at - bucket.at) / 1_000) * perSecond)
  const forgetFull = (at: number): void => {
    for (const [key, bucket] of buckets) if (fill(bucket, at) >= most) buckets.delete(key)
    // Nobody may fill the memory with keys of their own making.
    if (buckets.size > MOST_BUCKETS) buckets.clear()
  }
  return (key: string): boolean => {
    const at = now()
    if (buckets.size > MOST_BUCKETS) forgetFull(at)
    const tokens = fill(buckets.get(key) ?? { tokens: most, at }, at)
    buckets.set(key, { tokens: Math.max(0, tokens - 1), at })
    return tokens >= 1
  }
}

/** Only a fingerprint of the token is kept. */
const keyOf = (context: Context): string => createHash('sha256').update(tokenOf(context)).digest('base64url')

/** Slows down who asks too fast: a session by itself, and everything from one address together. */
export const rateLimit = (perSecond: number, now: () => number = Date.now): MiddlewareHandler => {
  const mayOfSession = bucketsOf(perSecond, now)
  const mayOfAddress = bucketsOf(perSecond * SESSIONS_AT_ONE_ADDRESS, now)
  return async (context, next) => {
    const hasToken = tokenOf(context) !== ''
    if (mayOfAddress(placeOf(requestFrom(context).address)) && (!hasToken || mayOfSession(keyOf(context)))) return next()
    return context.json({ problem: { code: 'rate_limited' } }, 429, { 'Retry-After': '1' })
  }
}
