import type { MiddlewareHandler } from 'hono'
import { Unavailable } from '#platform/unavailable.ts'

/**
 * Answers "not now" when an answer takes too long. What was begun may still be finished: sent again under its own key,
 * it has one effect.
 */
export const timeLimit =
  (milliseconds: number): MiddlewareHandler =>
  async (_context, next) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Unavailable('the answer took too long')), milliseconds)
    })
    try {
      await Promise.race([next(), late])
    } finally {
      clearTimeout(timer)
    }
  }
