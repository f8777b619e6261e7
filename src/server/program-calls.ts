import type { MiddlewareHandler } from 'hono'
import type { Door } from '#service/signin/door.ts'

const MINUTE = 60_000

/** A program's session stays awake by its calls. A page's does not: only the hand at its keyboard keeps it awake. */
export const programCalls = (door: Door): MiddlewareHandler => {
  const noted = new Map<string, number>()
  return async (context, next) => {
    const token = context.req.header('authorization')?.match(/^Bearer (.+)$/)?.[1]
    const now = Date.now()
    if (token !== undefined && now - (noted.get(token) ?? 0) > MINUTE) {
      if (noted.size > 10_000) noted.clear()
      noted.set(token, now)
      await door.noteCall(token)
    }
    return next()
  }
}
