import type { Context, MiddlewareHandler } from 'hono'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import type { Strangers } from '#platform/strangers.ts'
import { noteUnheard } from '#service/journal/note-unheard.ts'
import type { Door } from '#service/signin/door.ts'
import type { Office } from '#service/work-for.ts'
import { refusedOnTheWay } from './door-route.ts'
import { requestFrom } from './request-from.ts'
import { isFromAnotherOrigin } from './same-origin.ts'
import { tokenOf } from './session-cookie.ts'
import { visitOf } from './visit.ts'

/** How a call is answered that nobody acting made: its session is over or locked, or it is not one that is read at all. */
const PROBLEM_AT: Readonly<Record<number, string>> = {
  401: 'signed_out',
  413: 'too_large',
  415: 'invalid_input',
  423: 'locked',
  429: 'rate_limited',
}
/** Of these the message was read. */
const READ: ReadonlySet<number> = new Set([401, 423])

const byName: Readonly<Record<string, Operation>> = operations

const operationAt = (context: Context): Operation | undefined => {
  const name = /^\/api\/(\w+)$/.exec(context.req.path)?.[1]
  return name !== undefined && Object.hasOwn(byName, name) ? byName[name] : undefined
}

const messageOf = async (context: Context): Promise<unknown> => {
  if (!READ.has(context.res.status)) return undefined
  const body: unknown = await context.req.json().catch(() => undefined)
  return operationAt(context)?.kind === 'command' ? (body as { input?: unknown } | null | undefined)?.input : body
}

type Noting = { readonly office: Office; readonly door: Door; readonly strangers: Strangers }

/**
 * Every call of an operation that was refused before anybody was acting stands in the journal, like every other refusal. So
 * that no stranger can fill the disk with them, they are written down at a measured rate; those beyond it are counted, and the
 * next entry says how many there were. What was to be done at the door and did not come so far is written down by the door.
 */
export const unheardCalls =
  ({ office, door, strangers }: Noting): MiddlewareHandler =>
  async (context, next) => {
    await next()
    const problem = isFromAnotherOrigin(context.req.raw) ? 'another_origin' : PROBLEM_AT[context.res.status]
    if (problem === undefined) return
    const name = refusedOnTheWay(context)
    if (name !== undefined) return door.noteRefused(visitOf(context), { name, problem })
    const operation = operationAt(context)
    if (operation === undefined) return
    const unwritten = strangers(requestFrom(context).address)
    if (unwritten === undefined) return
    await noteUnheard(office, { token: tokenOf(context), operation: operation.name, purpose: operation.purpose, problem, message: await messageOf(context), unwritten })
  }
