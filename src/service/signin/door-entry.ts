import type { DoorDeed } from '#domain/journal/unpromised.ts'
import { newId } from '#platform/ids.ts'
import { journalAtDoor } from '#store/signin/door-journal.ts'
import type { Ground, Visit } from './visit.ts'

type Detail = Readonly<Record<string, string | number | boolean>>

/** What happened, for the journal (記録簿): by whom if that is known, and what stood in the way if anything did. */
export type DoorEntry = {
  readonly operation: DoorDeed
  readonly staffId: string | undefined
  readonly problem?: string | undefined
  readonly detail?: Detail
}

/** Writes what somebody known did at the door into the journal. Names that were typed are not written: they may be passwords. */
export const noteAtDoor = ({ database, municipalityCode }: Ground, entry: DoorEntry): Promise<void> =>
  journalAtDoor(database, {
    municipalityCode,
    staffId: entry.staffId ?? null,
    operation: entry.operation,
    result: entry.problem === undefined ? 'done' : 'refused',
    detail: { ...entry.detail, ...(entry.problem === undefined ? {} : { problem: entry.problem }) },
    requestId: newId(),
  })

/**
 * Writes a refusal at the door into the journal. Whoever is refused may be anybody, so it is measured: those beyond the measure
 * are counted, and the next entry says how many there were.
 */
export const noteRefusal = async (ground: Ground, { address }: Visit, entry: DoorEntry & { readonly problem: string }): Promise<void> => {
  const unwritten = ground.strangers(address)
  if (unwritten === undefined) return
  await noteAtDoor(ground, { ...entry, detail: { ...entry.detail, ...(unwritten > 0 && { unwritten }) } })
}
