import type { Context, MiddlewareHandler } from 'hono'
import { createHash } from 'node:crypto'
import { bucketsOf } from '#platform/buckets.ts'
import { placeOf } from '#platform/network-address.ts'
import { requestFrom } from './request-from.ts'
import { tokenOf } from './session-cookie.ts'

/** A counter, a branch or a proxy shares one address: many sessions stand behind it. */
const SESSIONS_AT_ONE_ADDRESS = 40

/** The fingerprint of the token that is shown: the token itself is kept nowhere, not in memory either. */
export const fingerprintOf = (context: Context): string => createHash('sha256').update(tokenOf(context)).digest('base64url')

/** Slows down who asks too fast: a session by itself, and everything from one address together. */
export const rateLimit = (perSecond: number, now: () => number = Date.now): MiddlewareHandler => {
  const mayOfSession = bucketsOf(perSecond, now)
  const mayOfAddress = bucketsOf(perSecond * SESSIONS_AT_ONE_ADDRESS, now)
  return async (context, next) => {
    const hasToken = tokenOf(context) !== ''
    if (mayOfAddress(placeOf(requestFrom(context).address)) && (!hasToken || mayOfSession(fingerprintOf(context)))) return next()
    return context.json({ problem: { code: 'rate_limited' } }, 429, { 'Retry-After': '1' })
  }
}
