import { Hono, type Context } from 'hono'
import { operations } from '#contract/operations.ts'
import type { Operation } from '#contract/operation.ts'
import type { Problem } from '#contract/problem.ts'
import type { Handler } from '#service/handler.ts'
import { handlers } from '#service/handlers.ts'
import { perform } from '#service/perform.ts'
import type { Office } from '#service/work-for.ts'
import { newId } from '#platform/ids.ts'
import { tokenOf } from './session-cookie.ts'

const STATUS: Readonly<Record<string, 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429 | 503>> = {
  invalid_input: 400,
  signed_out: 401,
  not_your_role: 403,
  not_found: 404,
  stale_version: 409,
  too_large: 413,
  idempotency_key_reused: 422,
  locked: 423,
  rate_limited: 429,
  readers_busy: 503,
}
/** In how many seconds to come again: a list is read in a few. */
const COME_AGAIN: Readonly<Record<string, string>> = { readers_busy: '5' }

const byName: Readonly<Record<string, Operation>> = operations
const handlerByName = handlers as unknown as Readonly<Record<string, Handler<Operation>>>

const isJson = (context: Context): boolean => /^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')

/** Every operation of the contract, at `POST /api/<name>`: the server knows no operation by itself. */
export const operationsRoute = (office: Office): Hono => {
  const route = new Hono()
  route.post('/:name', async (context) => {
    const name = context.req.param('name')
    const operation = Object.hasOwn(byName, name) ? byName[name] : undefined
    const handler = handlerByName[name]
    if (operation === undefined || handler === undefined) return context.json({ problem: { code: 'not_found' } }, 404)
    if (!isJson(context)) return context.json({ problem: { code: 'invalid_input', fields: [] } satisfies Problem }, 415)
    // A body that cannot be read is undefined: the operation refuses it by its schema, and the refusal is journalled.
    const body: unknown = await context.req.json().catch(() => undefined)
    const pass = { token: tokenOf(context), requestId: newId(), signal: context.req.raw.signal }
    const answer = await perform(office, pass, { operation, handler, body })
    if (answer.ok) return context.json({ answer: answer.value })
    const { code } = answer.problem
    const again = COME_AGAIN[code]
    return context.json({ problem: answer.problem }, STATUS[code] ?? 422, again === undefined ? {} : { 'Retry-After': again })
  })
  route.all('/:name', (context) => context.json({ problem: { code: 'not_found' } }, 405, { Allow: 'POST' }))
  return route
}
