import type { MiddlewareHandler } from 'hono'

/** Refuses a change asked for from a page of another origin. Browsers always say where a request comes from. */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const site = context.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return context.json({ problem: { code: 'not_found' } }, 403)
    const origin = context.req.header('origin')
    if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== context.req.header('host'))) {
      return context.json({ problem: { code: 'not_found' } }, 403)
    }
  }
  return next()
}
