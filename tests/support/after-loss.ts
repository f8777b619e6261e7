import { operations, type OperationName } from '#contract/operations.ts'
import type { InputOf, Operation, OutputOf } from '#contract/operation.ts'
import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import type { Handler } from '#service/handler.ts'
import { handlers } from '#service/handlers.ts'
import { perform } from '#service/perform.ts'
import type { City, Worker } from './city.ts'

type Operations = typeof operations
type AnswerOf<N extends OperationName> = Result<OutputOf<Operations[N]>, Problem<string>>

/** Somebody of a city, served with another secret of imported rows: the former one was lost. */
export const afterLossIn = (city: () => City) => (who: Worker) => async <N extends OperationName>(name: N, input: InputOf<Operations[N]>): Promise<AnswerOf<N>> => {
  const operation: Operation = operations[name]
  const body = operation.kind === 'command' ? { idempotencyKey: newId(), input } : input
  const office = { ...city().office, rowSecret: 'made anew' }
  return (await perform(office, { token: who.token, requestId: newId() }, { operation, handler: handlers[name] as unknown as Handler<Operation>, body })) as AnswerOf<N>
}
