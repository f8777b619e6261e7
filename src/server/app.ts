import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Door } from '#service/signin/door.ts'
import type { Office } from '#service/work-for.ts'
import { newId } from '#platform/ids.ts'
import { logFault } from '#platform/log.ts'
import { doorRoute } from './door-route.ts'
import { openApi } from '#contract/open-api.ts'
import { operationsRoute } from './operations-route.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { pages } from './pages.ts'

const MEGABYTE = 1024 * 1024

/** The counter (受付カウンター): one application over the contract, the door, and the screens' files. */
export const app = (parts: { readonly office: Office; readonly door: Door; readonly webFolder: string }): Hono => {
  const application = new Hono()
  application.use(securityHeaders)
  application.use('/api/*', sameOrigin)
  application.use(
    '/api/*',
    bodyLimit({ maxSize: 8 * MEGABYTE, onError: (context) => context.json({ problem: { code: 'too_large' } }, 413) }),
  )
  application.get('/api/health', (context) => context.json({ ok: true }))
  application.get('/api/openapi.json', (context) => context.json(openApi()))
  application.route('/api/door', doorRoute(parts.door))
  application.route('/api', operationsRoute(parts.office))
  application.route('/', pages(parts.webFolder))
  application.onError((error, context) => {
    const reference = newId()
    logFault(reference, error)
    return context.json({ problem: { code: 'server_fault', reference } }, 500)
  })
  return application
}
