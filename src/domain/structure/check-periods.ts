import type { Entry } from './read-entry.ts'
import type { Agency, Duty, Structure } from './structure.ts'

type Note = Entry['note']
type Period = { readonly from: string; readonly to?: string }

const overlap = (a: Period, b: Period): boolean => (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to)

const isWithin = (inner: Period, outer: Period): boolean =>
  inner.from >= outer.from && (outer.to === undefined || inner.from < outer.to)

/** An ending agency is never left without somebody in office on that very day, or its open matters would be nobody's. */
const checkEndings = ({ agencies, municipality }: Structure, note: Note): void => {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]))
  for (const [at, agency] of agencies.entries()) {
    if (agency.to === undefined) continue
    if (agency.code === municipality.coordinatingAgency) note(`agencies[${at}].to`, 'coordinating_agency_ends')
    if (agency.successor === undefined) {
      note(`agencies[${at}].successor`, 'successor_needed')
      continue
    }
    const successor: Agency | undefined = byCode.get(agency.successor)
    const onThatDay: Period = { from: agency.to }
    if (successor !== undefined && !isWithin(onThatDay, successor)) note(`agencies[${at}].successor`, 'successor_not_in_office')
  }
}

const isSamePost = (a: Duty, b: Duty): boolean => a.agency === b.agency && a.role === b.role

const checkDuties = ({ staff, agencies }: Structure, note: Note): void => {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]))
  for (const [at, person] of staff.entries()) {
    for (const [n, duty] of person.duties.entries()) {
      const agency = byCode.get(duty.agency)
      if (agency !== undefined && !isWithin(duty, agency)) note(`staff[${at}].duties[${n}].from`, 'outside_of_contract')
      if (person.duties.slice(0, n).some((earlier) => isSamePost(earlier, duty) && overlap(earlier, duty))) {
        note(`staff[${at}].duties[${n}].from`, 'overlapping_duties')
      }
    }
  }
}

/** Notes every ending without a successor in office, and every duty outside its agency's time (期間の確かめ). */
export const checkPeriods = (structure: Structure, note: Note): void => {
  checkEndings(structure, note)
  checkDuties(structure, note)
}
