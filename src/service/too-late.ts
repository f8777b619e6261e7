import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import type { Problem } from '#contract/problem.ts'
import { idsAskedIn, idsShownIn } from '#domain/journal/asked.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { wasDoneLastByMe } from '#store/journal.ts'

/** The commands that can have changed what this one changes: those of its drawer that can come too late themselves. */
const commandsBeside = ({ drawer }: Operation): readonly string[] =>
  Object.values<Operation>(operations).filter((one) => one.kind === 'command' && one.drawer === drawer && one.standing !== undefined).map((one) => one.name)

/** A message may name no more than a place, which the journal tells of by whose it is. */
const wasByOneself = async (tx: ActingTransaction, operation: Operation, { current }: Problem, sent: unknown): Promise<boolean> => {
  // A draft is only ever its writer's. Its number is of their own making, and may be that of any record: the journal is not asked about it, and tells nothing of whether there is one.
  if (operation.drawer === 'draft') return true
  return (await wasDoneLastByMe(tx, commandsBeside(operation), idsAskedIn(sent).subjects)) ?? (await wasDoneLastByMe(tx, [operation.name], idsShownIn(current))) ?? false
}

/**
 * Whoever came too late gets both texts: what they sent, and the record as it stands, in the form its command promises; and whether it was they
 * themselves who were faster, in another window (あなたが別の窓で).
 */
export const tooLate = async (tx: ActingTransaction, operation: Operation, problem: Problem, sent: unknown): Promise<Problem> => {
  if (problem.code !== 'stale_version' || problem.current === undefined || operation.standing === undefined) return problem
  const current: unknown = operation.standing.parse(problem.current)
  const byOneself = await wasByOneself(tx, operation, problem, sent)
  return { ...problem, sent, current, ...(byOneself && { byOneself }) }
}
