import type { Day } from '../shared/day.ts'
import type { PresentAgency, PresentDuty, PresentStructure } from './present-structure.ts'
import type { StructureFault } from './structure-fault.ts'
import type { Agency, Duty, Structure } from './structure.ts'

/** An end that a file writes for a duty or an agency in office: where it stands in the file, and from which day. */
export type Ending = { readonly path: string; readonly id: string; readonly on: Day }

/** An end that stays as it is in the records, because a file never undoes one. */
export type KeptEnd = { readonly path: string; readonly to: Day }

/** An end planned on the screen, of a duty or of an agency, that gives way to what the file names anew; `to` is what was planned. */
export type ReplacedPlan = { readonly path: string; readonly to: Day }

/** An agency's end that was the file's own, has not come, and goes because the file no longer names it; `to` is what it was. */
export type LiftedEnd = { readonly path: string; readonly to: Day }

/** Another successor for an agency's end that is the file's own. */
export type Succession = Ending & { readonly before: string; readonly after: string }

/** What a structure file changes (体制の比較): what forbids it, the ends it writes, leaves as they are, replaces and lifts, and who goes on instead. */
export type Comparison = {
  readonly faults: readonly StructureFault[]
  readonly dutyEndings: readonly Ending[]
  readonly agencyEndings: readonly Ending[]
  readonly kept: readonly KeptEnd[]
  readonly replaced: readonly ReplacedPlan[]
  readonly lifted: readonly LiftedEnd[]
  readonly successions: readonly Succession[]
}

type Notes = { readonly [key in keyof Comparison]: Comparison[key][number][] }
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

/**
 * What a file makes of an agency's end: one that has come stays, and one that was planned on the screen, while the file is silent.
 * What the file names is `written`, or `adopted` where it is what was planned; what was its own and it drops is `lifted`.
 */
export const fateOfEnd = (present: PresentAgency | undefined, { to, successor }: Agency): 'stays' | 'adopted' | 'written' | 'lifted' => {
  if (present?.to === undefined) return to === undefined ? 'stays' : 'written'
  if (present.ended) return 'stays'
  if (to === undefined) return present.isPlanned ? 'stays' : 'lifted'
  if (to !== present.to || successor !== present.successor) return 'written'
  return present.isPlanned ? 'adopted' : 'stays'
}

const compareAgency = (agency: Agency, path: string, known: Known, notes: Notes): void => {
  const present = known.agencies.get(agency.code)
  if (present === undefined) return
  if (agency.from > present.from && agency.from > known.today) notes.faults.push({ path: `${path}.from`, code: 'already_in_office' })
  const { code: id, to, successor = '' } = agency
  const fate = fateOfEnd(present, agency)
  if (present.to !== undefined && fate === 'stays' && to !== present.to) notes.kept.push({ path, to: present.to })
  if (present.to !== undefined && fate === 'lifted') notes.lifted.push({ path, to: present.to })
  if (to === undefined || fate !== 'written') return
  const isPlanReplaced = present.to !== undefined && present.isPlanned
  if (isPlanReplaced) notes.replaced.push({ path, to: present.to })
  // Whoever was named on the screen does not go on: nothing may be left behind, as with any end that a file writes.
  if (isPlanReplaced || isEarlier(to, present.to)) notes.agencyEndings.push({ path: `${path}.to`, id, on: to })
  else if (present.successor !== successor) notes.successions.push({ path: `${path}.successor`, id, on: to, before: present.successor ?? '', after: successor })
}

/** Coordination goes only to an agency without an end, also when it is the records that know the end and not the file. */
const compareCoordination = ({ municipality, agencies }: Structure, known: Known, notes: Notes): void => {
  const present = known.agencies.get(municipality.coordinatingAgency)
  const isEndStaying = agencies.some((agency) => agency.code === municipality.coordinatingAgency && agency.to === undefined && fateOfEnd(present, agency) === 'stays')
  if (present?.to !== undefined && !present.ended && isEndStaying) notes.faults.push({ path: 'municipality.coordinatingAgency', code: 'coordinating_agency_ends' })
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
 * Compares a structure file with what lies in the records. A file adds, and it may end; it never undoes an end that has come, never
 * makes one duty into another, and never lets two of the same duty stand at once.
 */
export const compareStructure = (present: PresentStructure, structure: Structure): Comparison => {
  const known = knownFrom(present, structure)
  const notes: Notes = { faults: [], dutyEndings: [], agencyEndings: [], kept: [], replaced: [], lifted: [], successions: [] }
  for (const [at, agency] of structure.agencies.entries()) compareAgency(agency, `agencies[${at}]`, known, notes)
  for (const [at, { code, duties }] of structure.staff.entries())
    for (const [n, duty] of duties.entries()) compareDuty(duty, { path: `staff[${at}].duties[${n}]`, staff: code }, known, notes)
  compareCoordination(structure, known, notes)
  if (!isAdministered(present, structure, known)) notes.faults.push({ path: 'staff', code: 'no_administrator' })
  return notes
}
