import { dutyKey, fateOfEnd } from '#domain/structure/compare-structure.ts'
import type { PresentStructure } from '#domain/structure/present-structure.ts'
import type { Agency, Structure } from '#domain/structure/structure.ts'
import type { OwnerConnection } from './owner-connection.ts'
import { saveDuties } from './save-duties.ts'
import { midnight, saveRows, type Row } from './save-rows.ts'
import { structureId } from './structure-id.ts'

/** How a file's names become those of the records. */
export type Names = { readonly code: string; readonly idOf: (name: string) => string; readonly rowOf: (row: Row) => Row }

const namesOf = ({ municipality: { code } }: Structure): Names => ({
  code,
  idOf: (name) => structureId(code, name),
  rowOf: (row) => ({ municipality_code: code, ...row }),
})

const fateIn = (present: PresentStructure, agency: Agency): ReturnType<typeof fateOfEnd> => fateOfEnd(present.agencies.find((one) => one.code === agency.code), agency)

/** The contract's end, where the file may say it. What the file names is planned on no screen; whoever was named there goes on after that end alone. */
const endOf = ({ idOf }: Names, agency: Agency, present: PresentStructure): Row => {
  const fate = fateIn(present, agency)
  if (fate === 'stays') return {}
  if (fate === 'adopted') return { end_is_planned: false }
  const successor = fate === 'lifted' || agency.successor === undefined ? null : idOf(`agency/${agency.successor}`)
  return { end_is_planned: false, contract_to: midnight(agency.to), successor_agency_id: successor, successor_membership_id: null }
}

/** Whoever looks at an end that the file changed looks at what is no more. */
const countChangedEnds = async (connection: OwnerConnection, { agencies }: Structure, { code, idOf }: Names, present: PresentStructure): Promise<void> => {
  const changed = agencies.filter((agency) => fateIn(present, agency) !== 'stays').map((agency) => idOf(`agency/${agency.code}`))
  await connection.query('update agency set version = version + 1 where municipality_code = $1 and id = any ($2::uuid[])', [code, changed])
}

const agencyRow = (names: Names, agency: Agency, present: PresentStructure): Row =>
  names.rowOf({
    id: names.idOf(`agency/${agency.code}`),
    code: agency.code,
    name: agency.name,
    kana: agency.kana ?? null,
    short_name: agency.shortName,
    short_kana: agency.shortKana ?? null,
    kind: agency.kind,
    field: agency.field,
    delivery: agency.delivery,
    phone: agency.phone ?? null,
    fax: agency.fax ?? null,
    takes_intakes: agency.takesIntakes,
    contract_from: midnight(agency.from),
    ...endOf(names, agency, present),
  })

/** What the file says nothing of stays as it is. */
const municipalityRow = ({ name, kana, prefecture, practice, breakGlassLimit, closedWeekdays, yearEnd }: Structure['municipality']): Row => ({
  name, kana, prefecture, is_practice: practice,
  ...(breakGlassLimit !== undefined && { break_glass_limit: breakGlassLimit }),
  ...(closedWeekdays !== undefined && { closed_weekdays: closedWeekdays }),
  ...(yearEnd !== undefined && { year_end_from: yearEnd.from, year_end_to: yearEnd.to }),
})

const saveGround = async (connection: OwnerConnection, structure: Structure, { idOf, rowOf }: Names): Promise<void> => {
  await saveRows(connection, 'municipality', [rowOf(municipalityRow(structure.municipality))], ['municipality_code'])
  const areas = structure.areas.map((area) =>
    rowOf({
      id: idOf(`area/${area.code}`),
      tree: area.tree,
      code: area.code,
      name: area.name,
      parent_id: area.parent === undefined ? null : idOf(`area/${area.parent}`),
      valid_from: midnight('2000-01-01'),
    }),
  )
  await saveRows(connection, 'area', areas, ['municipality_code', 'id'])
  const closing = structure.closingDays.map((one) => rowOf({ closed_on: one.day, name: one.name }))
  await saveRows(connection, 'closing_day', closing, ['municipality_code', 'closed_on'])
}

/** The list of towns is taken as a whole: what the post gave up is offered no longer. */
const saveTowns = async (connection: OwnerConnection, { towns }: Structure, { code, rowOf }: Names): Promise<void> => {
  if (towns === undefined) return
  await connection.query('delete from town where municipality_code = $1', [code])
  await saveRows(connection, 'town', towns.map(({ postcode, name }) => rowOf({ postcode, name })))
}

/** Coordination stays where it went when the agency that had it ended. */
const saveCoordination = async (connection: OwnerConnection, { municipality }: Structure, { code, idOf }: Names): Promise<void> => {
  await connection.query(
    `update municipality m set coordinating_agency_id = a.id from agency a
     where m.municipality_code = $1 and a.municipality_code = m.municipality_code and a.id = $2
       and a.contract_to is null`,
    [code, idOf(`agency/${municipality.coordinatingAgency}`)],
  )
}

const saveAgencies = async (connection: OwnerConnection, structure: Structure, names: Names, present: PresentStructure): Promise<void> => {
  const { code, idOf, rowOf } = names
  await saveRows(connection, 'agency', structure.agencies.map((agency) => agencyRow(names, agency, present)), ['municipality_code', 'id'])
  await countChangedEnds(connection, structure, names, present)
  await saveCoordination(connection, structure, names)
  const named = structure.agencies.map((agency) => idOf(`agency/${agency.code}`))
  await connection.query('delete from agency_area where municipality_code = $1 and agency_id = any ($2::uuid[])', [code, named])
  const areas = structure.agencies.flatMap((agency) =>
    agency.areas.map((area) => rowOf({ agency_id: idOf(`agency/${agency.code}`), area_id: idOf(`area/${area}`) })),
  )
  await saveRows(connection, 'agency_area', areas)
  const windows = structure.windows.map((window) =>
    rowOf({
      id: idOf(`window/${window.code}`),
      agency_id: idOf(`agency/${window.agency}`),
      name: window.name,
      kind: window.kind,
      place: window.place ?? null,
      phone: window.phone ?? null,
      open_hours: window.openHours ?? null,
      after_hours: window.afterHours,
      valid_from: midnight(window.from),
      valid_to: midnight(window.to),
    }),
  )
  await saveRows(connection, 'consultation_window', windows, ['municipality_code', 'id'])
}

/**
 * Writes a municipality's structure, new or again. What the file no longer names stays, and an end that has come is never
 * taken back. Whether the ends it writes may be is asked by whoever calls, before anything is kept.
 */
export const saveStructure = async (connection: OwnerConnection, structure: Structure, present: PresentStructure): Promise<void> => {
  const names = namesOf(structure)
  await saveGround(connection, structure, names)
  await saveTowns(connection, structure, names)
  await saveAgencies(connection, structure, names, present)
  const staff = structure.staff.map(({ code, name, kana }) => names.rowOf({ id: names.idOf(`staff/${code}`), code, name, kana }))
  await saveRows(connection, 'staff', staff, ['municipality_code', 'id'])
  await saveDuties(connection, structure, names, new Map(present.duties.map((duty) => [dutyKey(duty.staff, duty), duty])))
}
