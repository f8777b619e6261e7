import type { DoorDeed } from '#domain/journal/unpromised.ts'
import { newId } from '#platform/ids.ts'
import { journalAtDoor } from '#store/signin/door-journal.ts'
import type { Ground } from './visit.ts'

/** What happened, for the journal (記録簿): by whom if that is known, and what stood in the way if anything did. */
export type DoorEntry = {
  readonly operation: DoorDeed
  readonly staffId: string | undefined
  readonly problem?: string | undefined
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** Writes what happened at the door into the journal. Names that were typed are not written: they may be passwords. */
export const noteAtDoor = ({ database, municipalityCode }: Ground, entry: DoorEntry): Promise<void> =>
  journalAtDoor(database, {
    municipalityCode,
    staffId: entry.staffId ?? null,
    operation: entry.operation,
    result: entry.problem === undefined ? 'done' : 'refused',
    detail: { ...entry.detail, ...(entry.problem === undefined ? {} : { problem: entry.problem }) },
    requestId: newId(),
  })
