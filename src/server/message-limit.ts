import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const tooLarge = (context: Context): Response => context.json({ problem: { code: 'too_large' } }, 413)

/**
 * Refuses a message of more than `most` bytes. One that says its length is refused by it and not begun to be read, so that the rest of it
 * can go by; of one that does not, the bytes are counted.
 */
export const messageLimit = (most: number): MiddlewareHandler => {
  const counted = bodyLimit({ maxSize: most, onError: tooLarge })
  return (context, next) => {
    const length = context.req.header('content-length')
    if (length === undefined || context.req.header('transfer-encoding') !== undefined) return counted(context, next)
    return Number(length) > most ? Promise.resolve(tooLarge(context)) : next()
  }
}
