/** How an operation ended, as the journal (記録簿) tells it: done, refused, not found, or not this role's to do. */
export const JOURNAL_RESULTS = ['done', 'refused', 'not_found', 'denied'] as const

/** One of the ways an operation can have ended. */
export type JournalResult = (typeof JOURNAL_RESULTS)[number]

/** An entry of the journal (記録簿の項目) with everything its hash is taken over. */
export type ChainedEntry = {
  readonly municipalityCode: string
  readonly lane: number
  readonly seq: number
  /** In UTC with microseconds. */
  readonly at: string
  readonly staffId: string | null
  readonly membershipId: string | null
  readonly agencyId: string | null
  readonly purpose: string
  readonly operation: string
  readonly result: string
  readonly subjects: readonly string[]
  /** Beside each record, by which right it was opened. */
  readonly reasons: readonly string[]
  /** The text of its JSON, as the database keeps it. */
  readonly detail: string
  readonly requestId: string
  /** In hexadecimal, as is `hash`. */
  readonly previousHash: string
  readonly hash: string
}

const quoted = (value: string | null): string => JSON.stringify(value)

/** The text an entry's hash is taken over: the very one the database wrote it with. */
export const chainTextOf = (entry: ChainedEntry): string => {
  const parts = [
    quoted(entry.municipalityCode),
    String(entry.lane),
    String(entry.seq),
    ...[entry.at, entry.staffId, entry.membershipId, entry.agencyId, entry.purpose, entry.operation, entry.result].map(quoted),
    `[${entry.subjects.map(quoted).join(', ')}]`,
    `[${entry.reasons.map(quoted).join(', ')}]`,
    entry.detail,
    quoted(entry.requestId),
    quoted(entry.previousHash),
  ]
  return `[${parts.join(', ')}]`
}
