import type { Context, MiddlewareHandler } from 'hono'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import type { Strangers } from '#platform/strangers.ts'
import { noteUnheard } from '#service/journal/note-unheard.ts'
import type { Office } from '#service/work-for.ts'
import { requestFrom } from './request-from.ts'
import { tokenOf } from './session-cookie.ts'

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

/**
 * Every call of an operation that was refused before anybody was acting stands in the journal, like every other refusal. So
 * that no stranger can fill the disk with them, they are written down at a measured rate; those beyond it are counted, and the
 * next entry says how many there were.
 */
export const unheardCalls =
  (office: Office, strangers: Strangers): MiddlewareHandler =>
  async (context, next) => {
    await next()
    const [operation, problem] = [operationAt(context), PROBLEM_AT[context.res.status]]
    if (operation === undefined || problem === undefined) return
    const unwritten = strangers(requestFrom(context).address)
    if (unwritten === undefined) return
    const { name, purpose } = operation
    await noteUnheard(office, { token: tokenOf(context), operation: name, purpose, problem, message: await messageOf(context), unwritten })
  }
