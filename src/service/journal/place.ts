import type { JournalPlace } from '#store/journal/list-journal.ts'

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)\/(\d{1,4})\/(\d{1,18})$/

/** Where a page of the journal ended, as its reader sends it back; `undefined` for the first page. */
export const placeFrom = (text: string | undefined): JournalPlace | undefined => {
  const [, at, lane, seq] = PLACE.exec(text ?? '') ?? []
  return at === undefined ? undefined : { at, lane: Number(lane), seq: Number(seq) }
}

type Entry = { readonly exactly: string; readonly lane: number; readonly seq: number }

/** One page out of the entries that were read, of which one too many tells that there are more, and where the next page begins. */
export const pageOf = <E extends Entry>(rows: readonly E[], size: number): { readonly entries: readonly E[]; readonly next: string | null } => {
  const entries = rows.slice(0, size)
  const last = entries.at(-1)
  return { entries, next: rows.length > size && last !== undefined ? `${last.exactly}/${last.lane}/${last.seq}` : null }
}
