import type { GivenOutputOf, Operation, ReadInputOf } from '#contract/operation.ts'
import type { Problem } from '#contract/problem.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import type { Result } from '#domain/shared/result.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

/** What a service works with: its transaction, who is acting, the moment, and fresh identifiers. */
export type Work = {
  readonly tx: ActingTransaction
  readonly actor: Actor
  readonly now: Instant
  readonly today: Day
  readonly newId: () => string
  /** Records the work changed that its answer does not name, because the actor may decide about them but not open them: the journal names them. */
  readonly touched: string[]
  /** Tells when whoever asked has gone (もう待っていない), so that long work for nobody can stop. */
  readonly signal: AbortSignal | undefined
  /** What the fingerprints of imported rows (行の指紋) are made with: a secret of this installation, for whoever asks for it. */
  readonly rowSecret: () => string
  /** Lets the office itself do a step the actor may decide but not see, e.g. close the sender's intake. */
  readonly asOffice: <T>(work: () => Promise<T>) => Promise<T>
}

/** Does what one operation promises: load, ask the domain, save. Journal and receipt are written around it. */
export type Handler<O extends Operation> = (
  work: Work,
  input: ReadInputOf<O>,
) => Promise<Result<GivenOutputOf<O>, Problem<O['problems'][number]>>>
