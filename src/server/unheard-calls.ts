import type { Context, MiddlewareHandler } from 'hono'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import { placeOf } from '#platform/network-address.ts'
import { noteUnheard } from '#service/journal/note-unheard.ts'
import type { Office } from '#service/work-for.ts'
import { bucketsOf } from './rate-limit.ts'
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

/**
 * What strangers may have written down for them, in entries a second: an address by itself, and all of them together. Ten
 * seconds' worth may come at once. At a thousand bytes an entry the journal grows by less than 200 MB in a day of flood.
 */
const ENTRIES = { ofAddress: 1, ofAll: 2 } as const

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
export const unheardCalls = (office: Office, now: () => number = Date.now): MiddlewareHandler => {
  const mayOfAddress = bucketsOf(ENTRIES.ofAddress, now)
  const mayOfAll = bucketsOf(ENTRIES.ofAll, now)
  let unwritten = 0
  return async (context, next) => {
    await next()
    const [operation, problem] = [operationAt(context), PROBLEM_AT[context.res.status]]
    if (operation === undefined || problem === undefined) return
    if (!mayOfAddress(placeOf(requestFrom(context).address)) || !mayOfAll('all')) {
      unwritten += 1
      return
    }
    const [before, message] = [unwritten, await messageOf(context)]
    unwritten = 0
    await noteUnheard(office, { token: tokenOf(context), operation: operation.name, purpose: operation.purpose, problem, message, unwritten: before })
  }
}
