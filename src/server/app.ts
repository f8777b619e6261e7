import { Hono, type Context } from 'hono'
import { openApi } from '#contract/open-api.ts'
import { newId } from '#platform/ids.ts'
import { logFault, logWarning } from '#platform/log.ts'
import { measureStrangers, type Strangers } from '#platform/strangers.ts'
import { isUnavailable } from '#platform/unavailable.ts'
import { healthOf } from '#service/health.ts'
import type { Door } from '#service/signin/door.ts'
import type { OpenedOffice } from '#service/open-office.ts'
import { doorRoute } from './door-route.ts'
import { healthRoute } from './health-route.ts'
import { hearOut } from './hear-out.ts'
import { linkRoute } from './link-route.ts'
import { messageLimit } from './message-limit.ts'
import { operationsRoute } from './operations-route.ts'
import { pages } from './pages.ts'
import { programCalls } from './program-calls.ts'
import { rateLimit } from './rate-limit.ts'
import { knowsWhereFrom } from './request-from.ts'
import { requestLog } from './request-log.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { timeLimit } from './time-limit.ts'
import { unheardCalls } from './unheard-calls.ts'

/** What the counter is put together from. */
export type CounterParts = {
  readonly office: OpenedOffice
  readonly door: Door
  readonly webFolder: string
  readonly trustedProxies: readonly string[]
  /** The one address at which browsers know this server, where it is set. */
  readonly publicUrl?: string | undefined
  /** How much one session may ask for. */
  readonly requestsPerSecond: number
  /** What is written down for people nobody knows; the door's own measure, so that both together keep to it. */
  readonly strangers?: Strangers
}

const MEGABYTE = 1024 * 1024
const LARGEST_BODY = 8 * MEGABYTE
const LONGEST_ANSWER = 30_000

const notFound = (context: Context): Response => context.json({ problem: { code: 'not_found' } }, 404)

const codeOf = (error: Error): string => {
  const { code } = (error.cause ?? error) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

const answerFault = (error: Error, context: Context): Response => {
  const reference = newId()
  if (!isUnavailable(error)) {
    logFault(reference, error)
    return context.json({ problem: { code: 'server_fault', reference } }, 500)
  }
  logWarning('unavailable', { reference, code: codeOf(error) })
  return context.json({ problem: { code: 'unavailable', reference } }, 503, { 'Retry-After': '2' })
}

/** What everything under `/api` passes through, in this order. */
const guardInto = (application: Hono, parts: CounterParts, strangers: Strangers): void => {
  application.use('/api/*', hearOut)
  application.use('/api/*', requestLog)
  application.use('/api/*', unheardCalls({ ...parts, strangers }))
  application.use('/api/*', sameOrigin)
  application.use('/api/*', rateLimit(parts.requestsPerSecond))
  application.use('/api/*', messageLimit(LARGEST_BODY))
  application.use('/api/*', timeLimit(LONGEST_ANSWER))
  application.use('/api/*', programCalls(parts.door))
}

/** The counter (受付カウンター): one application over the contract, the door, and the screens' files. */
export const app = (parts: CounterParts): Hono => {
  const { strangers = measureStrangers() } = parts
  const application = new Hono()
  application.use(knowsWhereFrom(parts))
  application.use(securityHeaders)
  application.get('/api/health', healthRoute(() => healthOf(parts.office)))
  guardInto(application, parts, strangers)
  application.get('/api/openapi.json', (context) => context.json(openApi()))
  application.route('/api/door', doorRoute(parts.door))
  application.route('/api/link', linkRoute(parts.office, strangers))
  application.route('/api', operationsRoute(parts.office))
  application.all('/api/*', notFound)
  application.route('/', pages(parts.webFolder))
  application.notFound(notFound)
  application.onError(answerFault)
  return application
}
