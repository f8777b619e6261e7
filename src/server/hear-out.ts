import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

const MEGABYTE = 1024 * 1024
/** Of a message nobody reads, the rest is waited for up to here, and no longer than any request may take to arrive (`listen.ts`). */
const MOST_WAITED_FOR = 64 * MEGABYTE

type Message = HttpBindings['incoming']

/** Lets the rest of a message go by: whether it has arrived whole. It has not when its sender has gone, or when it is more than anybody means. */
const isHeardOut = (message: Message): Promise<boolean> =>
  new Promise((resolve) => {
    let gone = 0
    message.on('data', (part: Uint8Array) => {
      gone += part.length
      if (gone > MOST_WAITED_FOR) resolve(false)
    })
    message.once('end', () => resolve(true)).once('close', () => resolve(false)).once('error', () => resolve(false))
    message.resume()
  })

/**
 * Answers a message that is refused unread only when it has arrived whole: too long, too often, from another origin. An answer in
 * between leaves the connection half used, and the next message sent on it, a saved sheet perhaps, is lost with it (RFC 9112, 9.3).
 * Of a message that does not say its length, or is beyond all measure, nobody waits for the rest: its connection is closed, and the answer says so.
 */
export const hearOut: MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> = async (context, next) => {
  await next()
  const message = context.env?.incoming
  if (!message || message.complete || message.destroyed) return
  const isLengthTold = context.req.header('content-length') !== undefined
  if (!isLengthTold || !(await isHeardOut(message))) context.header('Connection', 'close')
}
