import type { Agency, Duty, Structure } from '#domain/structure/structure.ts'
import type { OwnerConnection } from './owner-connection.ts'
import { saveRows, type Row } from './save-rows.ts'
import { structureId } from './structure-id.ts'

const midnight = (day: string | undefined): string | null => (day === undefined ? null : `${day}T00:00:00+09:00`)

/** The name under which a duty is known: the first one a person has goes by the person, later ones say what they are. */
const dutyName = (staff: string, duty: Duty, at: number): string =>
  at === 0 ? `membership/${staff}` : `membership/${staff}/${duty.agency}/${duty.role}/${duty.from}`

const namesOf = (structure: Structure) => {
  const code = structure.municipality.code
  return {
    idOf: (name: string): string => structureId(code, name),
    rowOf: (row: Row): Row => ({ municipality_code: code, ...row }),
  }
}
type Names = ReturnType<typeof namesOf>

const agencyRow = ({ idOf, rowOf }: Names, agency: Agency): Row =>
  rowOf({
    id: idOf(`agency/${agency.code}`),
    code: agency.code,
    name: agency.name,
    kana: agency.kana ?? null,
    short_name: agency.shortName,
    kind: agency.kind,
    field: agency.field,
    delivery: agency.delivery,
    phone: agency.phone ?? null,
    fax: agency.fax ?? null,
    takes_intakes: agency.takesIntakes,
    contract_from: midnight(agency.from),
    contract_to: midnight(agency.to),
    successor_agency_id: agency.successor === undefined ? null : idOf(`agency/${agency.successor}`),
  })

const membershipRow = ({ idOf, rowOf }: Names, staff: string, duty: Duty, at: number): Row =>
  rowOf({
    id: idOf(dutyName(staff, duty, at)),
    staff_id: idOf(`staff/${staff}`),
    agency_id: idOf(`agency/${duty.agency}`),
    role: duty.role,
    title: duty.title,
    valid_from: midnight(duty.from),
    valid_to: midnight(duty.to),
  })

const saveGround = async (connection: OwnerConnection, structure: Structure, { idOf, rowOf }: Names): Promise<void> => {
  const { name, kana, prefecture, practice } = structure.municipality
  await saveRows(connection, 'municipality', [rowOf({ name, kana, prefecture, is_practice: practice })], ['municipality_code'])
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

const saveAgencies = async (connection: OwnerConnection, structure: Structure, names: Names): Promise<void> => {
  const { idOf, rowOf } = names
  const code = structure.municipality.code
  await saveRows(connection, 'agency', structure.agencies.map((agency) => agencyRow(names, agency)), ['municipality_code', 'id'])
  await connection.query('update municipality set coordinating_agency_id = $2 where municipality_code = $1', [
    code,
    idOf(`agency/${structure.municipality.coordinatingAgency}`),
  ])
  await connection.query('delete from agency_area where municipality_code = $1', [code])
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
      open_hours: window.openHours ?? null,
      valid_from: midnight(window.from),
      valid_to: midnight(window.to),
    }),
  )
  await saveRows(connection, 'consultation_window', windows, ['municipality_code', 'id'])
}

const saveStaff = async (connection: OwnerConnection, structure: Structure, names: Names): Promise<void> => {
  const { idOf, rowOf } = names
  const staff = structure.staff.map(({ code, name, kana }) => rowOf({ id: idOf(`staff/${code}`), code, name, kana }))
  await saveRows(connection, 'staff', staff, ['municipality_code', 'id'])
  const memberships = structure.staff.flatMap(({ code, duties }) => duties.map((duty, at) => membershipRow(names, code, duty, at)))
  await saveRows(connection, 'membership', memberships, ['municipality_code', 'id'])
  const coordinated = structure.staff.flatMap(({ code, duties }) =>
    duties.flatMap((duty, at) =>
      duty.areas.map((area) =>
        rowOf({
          membership_id: idOf(dutyName(code, duty, at)),
          area_id: idOf(`area/${area}`),
          valid_from: midnight(duty.from),
          valid_to: midnight(duty.to),
        }),
      ),
    ),
  )
  await saveRows(connection, 'coordinator_area', coordinated, ['municipality_code', 'membership_id', 'area_id', 'valid_from'])
}

/**
 * Writes a municipality's structure, new or again. What the file no longer names stays: ending a duty or an agency is
 * done by writing its end, so that nothing open is ever without somebody.
 */
export const saveStructure = async (connection: OwnerConnection, structure: Structure): Promise<void> => {
  const names = namesOf(structure)
  await saveGround(connection, structure, names)
  await saveAgencies(connection, structure, names)
  await saveStaff(connection, structure, names)
}
