import type { Handler } from 'hono'
import type { Health } from '#service/health.ts'

const SECOND = 1_000

/**
 * Whether people can be served (稼働確認), for whoever watches over the server. It stands before every guard, so one look at the
 * database serves everybody who asks within a second.
 */
export const healthRoute = (look: () => Promise<Health>, now: () => number = Date.now): Handler => {
  let last: { readonly at: number; readonly answer: Promise<Health> } | undefined
  return async (context) => {
    if (last === undefined || now() - last.at >= SECOND) last = { at: now(), answer: look() }
    const health = await last.answer
    return context.json(health, health.ok ? 200 : 503)
  }
}
