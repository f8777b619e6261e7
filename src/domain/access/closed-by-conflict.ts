/** What came of what (案件のつながり): a referral of the matter its need arose in, an intake of a referral, a case of an intake. */
export type MatterTies = {
  /** Each matter with what follows from it; a case and the intakes it began with follow from each other. */
  readonly following: ReadonlyMap<string, readonly string[]>
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
    open.push(...(ties.following.get(id) ?? []))
  }
  return closed
}
