import { sql } from 'kysely'
import type { JournalResult } from '#domain/journal/entry.ts'
import { Unavailable } from '#platform/unavailable.ts'
import type { ActingTransaction } from './as-actor.ts'

/** One entry of the journal (記録簿): what was done, to which records, with which result. Never the contents. */
export type JournalEntry = {
  readonly operation: string
  readonly result: JournalResult
  readonly subjects: readonly string[]
  /** Every identifier the answer holds: which of them are records, the database says. */
  readonly shown?: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
  readonly requestId: string
}

/** Whether it was the actor who did the last of these commands on these records; `undefined` where none of them was done. */
export const wasDoneLastByMe = async (tx: ActingTransaction, commands: readonly string[], ids: readonly string[]): Promise<boolean | undefined> => {
  const { rows } = await sql<{ mine: boolean | null }>`select app.was_done_last_by_me(${[...commands]}::text[], ${[...ids]}::uuid[]) as mine`.execute(tx)
  return rows[0]?.mine ?? undefined
}

/** Writes an entry as the present actor, in the present transaction. Without it there is no answer. */
export const appendToJournal = async (tx: ActingTransaction, entry: JournalEntry): Promise<void> => {
  try {
    await sql`select app.journal(${entry.operation}, ${entry.result}, ${[...entry.subjects]}::uuid[], ${[...(entry.shown ?? [])]}::uuid[],
      ${JSON.stringify(entry.detail)}::jsonb, ${entry.requestId}::uuid)`.execute(tx)
  } catch (cause) {
    throw new Unavailable('no journal, no answer', { cause })
  }
}
