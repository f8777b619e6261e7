import type { Entry } from './read-entry.ts'
import type { Structure } from './structure.ts'

type Note = Entry['note']
type Coded = { readonly code: string }

const checkUnique = (list: readonly Coded[], name: string, note: Note): void => {
  const seen = new Set<string>()
  for (const [at, { code }] of list.entries()) {
    if (code !== '' && seen.has(code)) note(`${name}[${at}].code`, 'used_twice')
    seen.add(code)
  }
}

/** Whether following each one's next, from a code on, ever comes back to that code. */
const isInCircle = (start: string, next: ReadonlyMap<string, string | undefined>): boolean => {
  let at = next.get(start)
  for (let steps = 0; at !== undefined && steps <= next.size; steps += 1) {
    if (at === start) return true
    at = next.get(at)
  }
  return false
}

const checkAreas = ({ areas }: Structure, note: Note): void => {
  const parents = new Map(areas.map((area) => [area.code, area.parent]))
  for (const [at, area] of areas.entries()) {
    if (area.parent === undefined) continue
    if (!parents.has(area.parent)) note(`areas[${at}].parent`, 'unknown_area')
    else if (isInCircle(area.code, parents)) note(`areas[${at}].parent`, 'circle')
  }
}

const checkAgencies = ({ agencies, areas, municipality }: Structure, note: Note): void => {
  const known = new Set(areas.map((area) => area.code))
  const successors = new Map(agencies.map((agency) => [agency.code, agency.successor]))
  if (municipality.coordinatingAgency !== '' && !successors.has(municipality.coordinatingAgency)) {
    note('municipality.coordinatingAgency', 'unknown_agency')
  }
  for (const [at, agency] of agencies.entries()) {
    for (const [n, area] of agency.areas.entries()) if (!known.has(area)) note(`agencies[${at}].areas[${n}]`, 'unknown_area')
    if (agency.successor === undefined) continue
    if (agency.successor === agency.code) note(`agencies[${at}].successor`, 'successor_is_itself')
    else if (!successors.has(agency.successor)) note(`agencies[${at}].successor`, 'unknown_agency')
    else if (isInCircle(agency.code, successors)) note(`agencies[${at}].successor`, 'circle')
  }
}

const checkTowns = ({ towns = [] }: Structure, note: Note): void => {
  const seen = new Set<string>()
  for (const [at, { postcode, name }] of towns.entries()) {
    const key = `${postcode} ${name}`
    if (seen.has(key)) note(`towns[${at}]`, 'used_twice')
    seen.add(key)
  }
}

const checkStaff = ({ staff, areas, agencies }: Structure, note: Note): void => {
  const knownAreas = new Set(areas.map((area) => area.code))
  const knownAgencies = new Set(agencies.map((agency) => agency.code))
  for (const [at, person] of staff.entries()) {
    for (const [n, duty] of person.duties.entries()) {
      const path = `staff[${at}].duties[${n}]`
      if (duty.agency !== '' && !knownAgencies.has(duty.agency)) note(`${path}.agency`, 'unknown_agency')
      for (const [m, area] of duty.areas.entries()) if (!knownAreas.has(area)) note(`${path}.areas[${m}]`, 'unknown_area')
      if (duty.role === 'coordinator' && duty.areas.length === 0) note(`${path}.areas`, 'coordinator_needs_area')
      if (duty.role !== 'coordinator' && duty.areas.length > 0) note(`${path}.areas`, 'area_without_coordinator')
    }
  }
}

const checkWindows = ({ agencies, windows }: Structure, note: Note): void => {
  const phones = new Map(agencies.map((agency) => [agency.code, agency.phone]))
  for (const [at, { agency, phone, afterHours }] of windows.entries()) {
    if (agency !== '' && !phones.has(agency)) note(`windows[${at}].agency`, 'unknown_agency')
    else if (afterHours && phone === undefined && phones.get(agency) === undefined) note(`windows[${at}].phone`, 'phone_needed')
  }
}

/** Notes every code that is used twice, names nothing, or leads back to itself (符号の確かめ). */
export const checkReferences = (structure: Structure, note: Note): void => {
  for (const name of ['areas', 'agencies', 'windows', 'staff'] as const) checkUnique(structure[name], name, note)
  checkAreas(structure, note)
  checkAgencies(structure, note)
  checkWindows(structure, note)
  checkStaff(structure, note)
  checkTowns(structure, note)
}
