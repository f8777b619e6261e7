import type { MiddlewareHandler } from 'hono'
import { logLine } from '#platform/log.ts'

/** Names of operations and of the door's doings; whatever else stands in an address may be somebody's. */
const PLAIN = /^\/api(?:\/[A-Za-z-]{1,40}){1,3}$/

/** One line per request: which operation, how it ended, how long it took. Never an input, an identifier or an address. */
export const requestLog: MiddlewareHandler = async (context, next) => {
  const begun = performance.now()
  await next()
  const { method, path } = context.req
  logLine(`${method} ${PLAIN.test(path) ? path : '/api/…'}`, { status: context.res.status, ms: Math.round(performance.now() - begun) })
}
