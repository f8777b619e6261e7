import type { MiddlewareHandler } from 'hono'
import { requestFrom } from './request-from.ts'

const foreign = new WeakSet<Request>()

/** Whether a request was refused because a page of another origin sent it. */
export const isFromAnotherOrigin = (request: Request): boolean => foreign.has(request)

/** Refuses a change asked for from a page of another origin. Browsers always say where a request comes from. */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  const site = context.req.header('sec-fetch-site')
  const origin = context.req.header('origin')
  const isForeign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && origin !== requestFrom(context).origin)
  if (!isForeign) return next()
  foreign.add(context.req.raw)
  return context.json({ problem: { code: 'not_found' } }, 403)
}
