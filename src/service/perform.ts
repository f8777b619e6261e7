import { createHash } from 'node:crypto'
import { commandEnvelope, type Operation } from '#contract/operation.ts'
import { invalidInput, type Problem } from '#contract/problem.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { JournalResult } from '#domain/journal/entry.ts'
import { idsAskedIn, idsShownIn } from '#domain/journal/asked.ts'
import { canonicalJson } from '#domain/shared/canonical-json.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { brokenBoundOf } from '#domain/shared/message-bounds.ts'
import { cleanTextsIn } from '#domain/shared/text-limits.ts'
import { constraintOf, isRivalry, isUnavailable } from '#platform/unavailable.ts'
import { asActor, type ActingTransaction, type Entered } from '#store/as-actor.ts'
import { findReceipt, saveReceipt, type CommandReceipt } from '#store/command-receipt.ts'
import { appendToJournal } from '#store/journal.ts'
import { isSessionLocked } from '#store/signin/session-state.ts'
import { problemOfTelling } from './access/warn-of-whereabouts.ts'
import type { Handler } from './handler.ts'
import { tooLate } from './too-late.ts'
import { workFor, type Office, type Pass, type PassFor } from './work-for.ts'

/** An operation, who does it, and the message as it came. */
export type Task<O extends Operation> = { readonly operation: O; readonly handler: Handler<O>; readonly body: unknown }

/** A message read: for a command with the key under which it takes effect once. */
type Message = { readonly key: string | undefined; readonly knowingly: boolean; readonly sent: unknown; readonly input: unknown }

/** Carries a refusal out of the transaction, so that nothing half-done stays behind. */
class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

// The fullest message there is answers for ten thousand rows of a list; whatever holds more is refused before anything in it is read.
const BOUNDS = { depth: 32, values: 100_000, name: 200 }

/** The message in a form that can be kept: nobody's consultation is lost to half a character. */
const readableFrom = (body: unknown): unknown => {
  if (body === undefined) throw new Refusal({ code: 'invalid_input', fields: [{ path: '', rule: 'not_readable' }] })
  const broken = brokenBoundOf(body, BOUNDS)
  if (broken !== undefined) throw new Refusal({ code: 'invalid_input', fields: [{ path: '', ...broken }] })
  return cleanTextsIn(body)
}

const readMessage = ({ operation, body: came }: Task<Operation>): Message => {
  const body = readableFrom(came)
  const wrapped = operation.kind === 'command' ? commandEnvelope.safeParse(body) : undefined
  if (wrapped?.success === false) throw new Refusal(invalidInput(commandEnvelope, wrapped.error, body))
  const sent = wrapped === undefined ? body : wrapped.data.input
  const read = operation.input.safeParse(sent)
  if (!read.success) throw new Refusal(invalidInput(operation.input, read.error, sent))
  return { key: wrapped?.data.idempotencyKey, knowingly: wrapped?.data.knowingly === true, sent, input: read.data }
}

const hashOf = (operation: Operation, sent: unknown): string =>
  createHash('sha256').update(canonicalJson([operation.name, sent])).digest('hex')

const findEarlier = async (tx: ActingTransaction, actor: Actor, key: string, hash: string): Promise<CommandReceipt | undefined> => {
  const earlier = await findReceipt(tx, actor, key)
  if (earlier !== undefined && earlier.bodyHash !== hash) throw new Refusal({ code: 'idempotency_key_reused' })
  return earlier
}

/** The whole of it inside one transaction: what was asked, the journal entry, and the receipt of a command. */
const doOnce = async (office: Office, pass: PassFor, task: Task<Operation>, acting: Entered & { readonly tx: ActingTransaction }): Promise<unknown> => {
  const { operation, handler } = task
  const { tx, actor } = acting
  if (!operation.roles.includes(actor.role)) throw new Refusal({ code: 'not_your_role' })
  const { key, knowingly, sent, input } = readMessage(task)
  const bodyHash = hashOf(operation, sent)
  const earlier = key === undefined ? undefined : await findEarlier(tx, actor, key, bodyHash)
  const work = workFor(office, pass, tx, acting)
  const answer = earlier === undefined ? await handler(work, input as never) : ok(earlier.answer as never)
  if (!answer.ok) throw new Refusal(await tooLate(tx, operation, answer.problem, input))
  const output: unknown = operation.output.parse(answer.value)
  const telling = knowingly || earlier !== undefined ? undefined : await problemOfTelling(tx, actor, operation, { input, output })
  if (telling !== undefined) throw new Refusal(telling)
  const named = new Set([...operation.subjects(input as never, output as never), ...work.touched])
  const detail = { ...operation.detail?.(input as never, output as never), ...(earlier !== undefined && { repeated: true }), ...(knowingly && { knowingly }) }
  // Only what is not named already: the journal would compare each of thousands with all of them.
  const shown = operation.isAboutNumbers === true ? [] : idsShownIn(output).filter((id) => !named.has(id))
  await appendToJournal(tx, { operation: operation.name, result: 'done', subjects: [...named], shown, detail, requestId: pass.requestId })
  if (key !== undefined && earlier === undefined) await saveReceipt(tx, actor, key, { operation: operation.name, bodyHash, answer: output })
  return output
}

const resultOf = (problem: Problem): 'refused' | 'not_found' | 'denied' =>
  problem.code === 'not_found' ? 'not_found' : problem.code === 'not_your_role' ? 'denied' : 'refused'

type Noted = { readonly result: JournalResult; readonly problem: string; readonly constraint?: string; readonly shown?: readonly string[] }

/** What was asked for in vain, or shown to whoever came too late, stays known: the records named in the message, there or not. */
const note = (office: Office, pass: PassFor, { operation, body }: Task<Operation>, { result, shown = [], ...said }: Noted): Promise<boolean> =>
  asActor(office.database, pass, async (tx, actor) => {
    if (actor === undefined) return false
    const { subjects, unnamed } = idsAskedIn(operation.kind === 'command' ? (body as { input?: unknown } | null | undefined)?.input : body)
    await appendToJournal(tx, { operation: operation.name, result, subjects, shown, detail: { ...said, ...(unnamed > 0 && { unnamed }) }, requestId: pass.requestId })
    return true
  })

const MOST_TRIES = 3

/** Where somebody else's work got in the way nothing remains of this one, so it is done again: then decided on what there is now. */
const untilNoRivalry = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      if (tried === MOST_TRIES || !isRivalry(error)) throw error
    }
  }
}

/** A refusal answered and noted. Whose session ended meanwhile is told that, and noted like every call after the end. */
const refusedAs = async (office: Office, pass: PassFor, task: Task<Operation>, problem: Problem): Promise<Result<unknown, Problem>> =>
  (await untilNoRivalry(() => note(office, pass, task, { result: resultOf(problem), problem: problem.code, shown: idsShownIn(problem.current) }))) ? refuse(problem) : refuse<Problem>({ code: 'signed_out' })

/** A fault leaves everything as it was, and an entry that it happened; where not even that can be written, the fault itself says more. */
const noteFault = async (office: Office, pass: PassFor, task: Task<Operation>, error: unknown): Promise<void> => {
  const constraint = constraintOf(error)
  await note(office, pass, task, { result: 'refused', problem: 'server_fault', ...(constraint !== '' && { constraint }) }).catch(() => false)
}

/** Does one operation as the holder of a pass: one transaction, one journal entry, one effect per key. */
export const perform = async <O extends Operation>(office: Office, shown: Pass, given: Task<O>): Promise<Result<unknown, Problem>> => {
  const task = given as unknown as Task<Operation>
  const pass = { ...shown, purpose: task.operation.purpose }
  const tryOnce = () =>
    asActor(office.database, pass, async (tx, actor, now) =>
      actor === undefined || now === undefined
        ? refuse<Problem>({ code: (await isSessionLocked(tx, pass.token)) ? 'locked' : 'signed_out' })
        : ok(await doOnce(office, pass, task, { tx, actor, now })),
    )
  try {
    return await untilNoRivalry(tryOnce)
  } catch (error) {
    if (error instanceof Refusal) return refusedAs(office, pass, task, error.problem)
    if (!isUnavailable(error)) await noteFault(office, pass, task, error)
    throw error
  }
}
