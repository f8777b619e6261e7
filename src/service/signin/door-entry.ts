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

/** Of whom it is known who they are, and whose refusal is written already, while one thing is done for them. */
const known = new WeakMap<Visit, string>()
const told = new WeakSet<Visit>()

/** Remembers who stands there, by an invitation or a ticket of theirs: should they be refused, the journal says so in their name. */
export const knowAs = (visit: Visit, staffId: string): void => void known.set(visit, staffId)
/** Who stands there, as far as it was found out. */
export const knownAs = (visit: Visit): string | undefined => known.get(visit)
/** Whether their refusal stands in the journal, or was counted for it. */
export const isRefusalTold = (visit: Visit): boolean => told.has(visit)

/**
 * Writes a refusal at the door into the journal. Whoever is refused may be anybody, so it is measured: those beyond the measure
 * are counted, and the next entry says how many there were.
 */
export const noteRefusal = async (ground: Ground, visit: Visit, entry: DoorEntry & { readonly problem: string }): Promise<void> => {
  told.add(visit)
  const unwritten = ground.strangers(visit.address)
  if (unwritten === undefined) return
  await noteAtDoor(ground, { ...entry, detail: { ...entry.detail, ...(unwritten > 0 && { unwritten }) } })
}

/** Writes a refusal of somebody whose session lives: like all they do with it, it is always written. */
export const noteHeldRefusal = async (ground: Ground, visit: Visit, entry: DoorEntry & { readonly problem: string }): Promise<void> => {
  told.add(visit)
  await noteAtDoor(ground, entry)
}
