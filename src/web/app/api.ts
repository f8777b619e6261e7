import type { InputOf, OutputOf, StandingOf } from '#contract/operation.ts'
import type { operations } from '#contract/operations.ts'
import type { Problem } from '#contract/problem.ts'
import { uuidv7From } from '#domain/shared/id.ts'
import type { Result } from '#domain/shared/result.ts'

type Operations = typeof operations
type Named<K extends 'query' | 'command'> = {
  [N in keyof Operations]: Operations[N]['kind'] extends K ? N : Operations[N] extends { kind: K } ? N : keyof Operations
}[keyof Operations]

/** The name of an operation of the contract. */
export type OperationName = Named<'query' | 'command'>
/** What an operation takes. */
export type InputFor<N extends OperationName> = InputOf<Operations[N]>
/** What an operation answers. */
export type AnswerFor<N extends OperationName> = OutputOf<Operations[N]>
/** What a command answers whoever came too late. */
export type StandingFor<N extends OperationName> = StandingOf<Operations[N]>

/** A fresh key for one intended effect: sending it twice has one effect. */
export const newKey = (): string => uuidv7From(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

const UNREACHABLE: Problem<'unreachable'> = { code: 'unreachable' }
/** Nothing was pressed: what could not be read is read once the server answers again. */
const UNREAD: Problem<'unreachable_reading'> = { code: 'unreachable_reading' }

/** After these nobody knows whether a try arrived: the same key is sent again, so that it has one effect. */
export const MAY_HAVE_ARRIVED: readonly string[] = ['unreachable', 'unavailable', 'server_fault']

/** As little was told by who was slowed down. */
const TELL_AGAIN: readonly string[] = [...MAY_HAVE_ARRIVED, 'rate_limited']

/** A question that got no answer, whatever the answer would have been. */
export const COULD_NOT_BE_ASKED: readonly string[] = [...TELL_AGAIN, 'unreachable_reading', 'readers_busy', 'reading_stopped']

type Sending = { readonly signal?: AbortSignal | undefined; readonly keepalive?: boolean }

const post = async (path: string, body: unknown, { signal, keepalive = false }: Sending = {}): Promise<Result<unknown, Problem<string>>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: signal ?? null,
      keepalive,
    })
    const told = (await response.json()) as { answer?: unknown; problem?: Problem<string> }
    // 401: the session is over; 423: it is locked. Either way the page asks the door again who is here.
    if (response.status === 401 || response.status === 423) window.dispatchEvent(new Event('tsunagi:signed-out'))
    return told.problem === undefined ? { ok: true, value: told.answer } : { ok: false, problem: told.problem }
  } catch {
    return { ok: false, problem: UNREACHABLE }
  }
}

/** Asks a query; `signal` takes the question back, and the server stops looking for its answer. */
export const ask = async <N extends OperationName>(name: N, input: InputFor<N>, signal?: AbortSignal): Promise<Result<AnswerFor<N>, Problem<string>>> => {
  const answer = await post(`/api/${name}`, input, { signal })
  return (!answer.ok && answer.problem === UNREACHABLE ? { ok: false, problem: UNREAD } : answer) as Result<AnswerFor<N>, Problem<string>>
}

type Asker = (names: string) => Promise<boolean>
let asker: Asker | undefined

/** Lets somebody be asked before a text is kept that tells where somebody concealed is (所在の警告). Returns how to stop. */
export const askBeforeTelling = (ask: Asker): (() => void) => {
  asker = ask
  return () => {
    if (asker === ask) asker = undefined
  }
}

const isMeant = async (problem: Problem<string>): Promise<boolean> =>
  problem.code === 'tells_whereabouts' && asker !== undefined && (await asker(`${problem.detail?.['names'] ?? ''}`))

/** Does a command. Give the same key again when a try may or may not have arrived. */
export const act = async <N extends OperationName>(
  name: N,
  input: InputFor<N>,
  key: string = newKey(),
): Promise<Result<AnswerFor<N>, Problem<string>>> => {
  const first = await post(`/api/${name}`, { idempotencyKey: key, input })
  const answer = first.ok || !(await isMeant(first.problem)) ? first : await post(`/api/${name}`, { idempotencyKey: key, knowingly: true, input })
  // What was asked before it is asked anew by the page that shows it next.
  if (answer.ok) window.dispatchEvent(new Event('tsunagi:done'))
  return answer as Result<AnswerFor<N>, Problem<string>>
}

/** Tells what happened at this page, and holds nothing up: no page asks anew because of it, and it arrives even when this one is left. Whether it need not be told again. */
export const tell = async <N extends OperationName>(name: N, input: InputFor<N>, key: string): Promise<boolean> => {
  const told = await post(`/api/${name}`, { idempotencyKey: key, input }, { keepalive: true })
  return told.ok || !TELL_AGAIN.includes(told.problem.code)
}

/** Speaks with the door: signing in, locking, signing out. */
export const door = (path: string, body: unknown = {}): Promise<Result<unknown, Problem<string>>> => post(`/api/door/${path}`, body)
