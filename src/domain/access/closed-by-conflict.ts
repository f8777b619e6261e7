/** What hangs together (案件のつながり): a referral and the matter its need arose in, an intake and the referral it came by, the case it led to and the intake before it. */
export type MatterTies = {
  /** Each matter with those it came of and those that came of it. */
  readonly beside: ReadonlyMap<string, readonly string[]>
}

/**
 * The matters closed to somebody by a conflict of interest (利害関係): those that concern the person or a household they ever
 * belonged to, and whatever led to these or came of them, for there the person is spoken of, named or not.
 */
export const closedByConflict = (concerned: readonly string[], ties: MatterTies): ReadonlySet<string> => {
  const closed = new Set<string>()
  const open = [...concerned]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (closed.has(id)) continue
    closed.add(id)
    open.push(...(ties.beside.get(id) ?? []))
  }
  return closed
}
