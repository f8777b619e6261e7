import type { MiddlewareHandler } from 'hono'
import type { Door } from '#service/signin/door.ts'
import { fingerprintOf } from './rate-limit.ts'
import { tokenOf } from './session-cookie.ts'

const MINUTE = 60_000

/**
 * A program's session stays awake by its calls. A page's does not: only the hand at its keyboard keeps it awake.
 * @param noted When a call was last noted, by the fingerprint of its token.
 */
export const programCalls = (door: Pick<Door, 'noteCall'>, noted = new Map<string, number>()): MiddlewareHandler => async (context, next) => {
  const isProgram = context.req.header('authorization')?.startsWith('Bearer ') === true && tokenOf(context) !== ''
  const [now, key] = [Date.now(), fingerprintOf(context)]
  if (isProgram && now - (noted.get(key) ?? 0) > MINUTE) {
    if (noted.size > 10_000) noted.clear()
    noted.set(key, now)
    await door.noteCall(tokenOf(context))
  }
  return next()
}
