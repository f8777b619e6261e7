import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

const MEGABYTE = 1024 * 1024
/** Of a message nobody reads, the rest is waited for up to here; whoever sends more finds the connection closed. */
const MOST_WAITED_FOR = 64 * MEGABYTE

type Message = HttpBindings['incoming']

/** Lets the rest of a message go by. Settles when it has arrived, when its sender has gone, or when it is more than anybody means. */
const rest = (message: Message): Promise<void> =>
  new Promise((resolve) => {
    let gone = 0
    message.on('data', (part: Uint8Array) => {
      gone += part.length
      if (gone > MOST_WAITED_FOR) resolve()
    })
    message.once('end', resolve).once('close', resolve).once('error', () => resolve())
    message.resume()
  })

/**
 * Answers a message that is refused unread only when it has arrived whole: too long, too often, from another origin. An answer in
 * between leaves the connection half used, and the next message sent on it, a saved sheet perhaps, is lost with it (RFC 9112, 9.3).
 * Of a message that does not say its length nobody knows how much is still to come: its connection is closed, and the answer says so.
 */
export const hearOut: MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> = async (context, next) => {
  await next()
  const message = context.env?.incoming
  if (!message || message.complete || message.destroyed) return
  if (context.req.header('content-length') === undefined) context.header('Connection', 'close')
  else await rest(message)
}
