import type { Day } from '../shared/day.ts'
import type { PresentAgency, PresentDuty, PresentStructure } from './present-structure.ts'
import type { StructureFault } from './structure-fault.ts'
import type { Agency, Duty, Structure } from './structure.ts'

/** An end that a file writes for a duty or an agency in office: where it stands in the file, and from which day. */
export type Ending = { readonly path: string; readonly id: string; readonly on: Day }

/** An end that stays as it is in the records, because a file never undoes one. */
export type KeptEnd = { readonly path: string; readonly to: Day }

/** A leaving planned on the screen that gives way to a day the file names anew; `to` is what was planned. */
export type ReplacedPlan = { readonly path: string; readonly to: Day }

/** What a structure file changes (体制の比較): what forbids it, the ends it writes, the ends it leaves as they are, and the plans it replaces. */
export type Comparison = {
  readonly faults: readonly StructureFault[]
  readonly dutyEndings: readonly Ending[]
  readonly agencyEndings: readonly Ending[]
  readonly kept: readonly KeptEnd[]
  readonly replaced: readonly ReplacedPlan[]
}

type Notes = { readonly faults: StructureFault[]; readonly dutyEndings: Ending[]; readonly agencyEndings: Ending[]; readonly kept: KeptEnd[]; readonly replaced: ReplacedPlan[] }
type Place = { readonly path: string; readonly staff: string }

/** A duty is the same one when the same person has the same role in the same agency from the same day: nothing else tells two apart. */
export const dutyKey = (staff: string, { agency, role, from }: Pick<Duty, 'agency' | 'role' | 'from'>): string => `${staff}/${agency}/${role}/${from}`

const isEarlier = (end: Day | undefined, than: Day | undefined): end is Day => end !== undefined && (than === undefined || end < than)

/** The end a duty will have: one that has come stays, any other is as the file says. */
const endAfter = (present: PresentDuty, duty: Duty | undefined): Day | undefined => (present.ended || duty === undefined ? present.to : duty.to)

const overlaps = (duty: Duty, present: PresentDuty, to: Day | undefined): boolean =>
  (to === undefined || duty.from < to) && (duty.to === undefined || present.from < duty.to)

const compareNewDuty = (duty: Duty, { path, staff }: Place, known: Known, notes: Notes): void => {
  const agency = known.agencies.get(duty.agency)
  if (agency?.ended === true && agency.to !== undefined && duty.from >= agency.to) notes.faults.push({ path: `${path}.agency`, code: 'agency_has_ended' })
  const others = (known.byStaff.get(staff) ?? []).filter((one) => one.agency === duty.agency && one.role === duty.role)
  const meets = (one: PresentDuty): boolean => overlaps(duty, one, endAfter(one, known.inFile.get(dutyKey(staff, one))))
  if (others.some(meets)) notes.faults.push({ path: `${path}.from`, code: 'overlaps_present_duty' })
}

const compareDuty = (duty: Duty, place: Place, known: Known, notes: Notes): void => {
  const present = known.duties.get(dutyKey(place.staff, duty))
  if (present === undefined) return compareNewDuty(duty, place, known, notes)
  const { planned } = present
  if (planned !== undefined && duty.to !== planned) notes[duty.to === present.to ? 'kept' : 'replaced'].push({ path: place.path, to: planned })
  if (present.ended) {
    if (present.to !== undefined && !isEarlier(duty.to, present.to) && duty.to !== present.to) notes.kept.push({ path: place.path, to: present.to })
  } else if (isEarlier(duty.to, present.to)) notes.dutyEndings.push({ path: `${place.path}.to`, id: present.id, on: duty.to })
}

const compareAgency = (agency: Agency, path: string, known: Known, notes: Notes): void => {
  const present = known.agencies.get(agency.code)
  if (present === undefined) return
  if (agency.from > present.from && agency.from > known.today) notes.faults.push({ path: `${path}.from`, code: 'already_in_office' })
  if (present.to !== undefined && (present.ended ? agency.to !== present.to : agency.to === undefined)) notes.kept.push({ path, to: present.to })
  else if (isEarlier(agency.to, present.to)) notes.agencyEndings.push({ path: `${path}.to`, id: agency.code, on: agency.to })
}

/** Coordination goes only to an agency without an end, also when it is the records that know the end and not the file. */
const compareCoordination = ({ municipality, agencies }: Structure, known: Known, notes: Notes): void => {
  const present = known.agencies.get(municipality.coordinatingAgency)
  const isEndWritten = agencies.some((agency) => agency.code === municipality.coordinatingAgency && agency.to !== undefined)
  if (present?.to !== undefined && !present.ended && !isEndWritten) notes.faults.push({ path: 'municipality.coordinatingAgency', code: 'coordinating_agency_ends' })
}

/** Without an administrator nobody could ever be invited again. */
const isAdministered = (present: PresentStructure, structure: Structure, known: Known): boolean => {
  const lasts = (to: Day | undefined): boolean => to === undefined || to > present.today
  const written = structure.staff.some(({ code, duties }) =>
    duties.some((duty) => duty.role === 'administrator' && lasts(duty.to) && known.duties.get(dutyKey(code, duty))?.ended !== true),
  )
  return written || present.duties.some((one) => one.role === 'administrator' && !one.ended && lasts(one.to) && !known.inFile.has(dutyKey(one.staff, one)))
}

type Known = {
  readonly today: Day
  readonly agencies: ReadonlyMap<string, PresentAgency>
  readonly duties: ReadonlyMap<string, PresentDuty>
  readonly byStaff: ReadonlyMap<string, readonly PresentDuty[]>
  readonly inFile: ReadonlyMap<string, Duty>
}

const knownFrom = (present: PresentStructure, structure: Structure): Known => ({
  today: present.today,
  agencies: new Map(present.agencies.map((agency) => [agency.code, agency])),
  duties: new Map(present.duties.map((duty) => [dutyKey(duty.staff, duty), duty])),
  byStaff: Map.groupBy(present.duties, (duty) => duty.staff),
  inFile: new Map(structure.staff.flatMap(({ code, duties }) => duties.map((duty) => [dutyKey(code, duty), duty] as const))),
})

/**
 * Compares a structure file with what lies in the records. A file adds, and it may end; it never undoes an end, never
 * makes one duty into another, and never lets two of the same duty stand at once.
 */
export const compareStructure = (present: PresentStructure, structure: Structure): Comparison => {
  const known = knownFrom(present, structure)
  const notes: Notes = { faults: [], dutyEndings: [], agencyEndings: [], kept: [], replaced: [] }
  for (const [at, agency] of structure.agencies.entries()) compareAgency(agency, `agencies[${at}]`, known, notes)
  for (const [at, { code, duties }] of structure.staff.entries())
    for (const [n, duty] of duties.entries()) compareDuty(duty, { path: `staff[${at}].duties[${n}]`, staff: code }, known, notes)
  compareCoordination(structure, known, notes)
  if (!isAdministered(present, structure, known)) notes.faults.push({ path: 'staff', code: 'no_administrator' })
  return notes
}
