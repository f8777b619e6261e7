import { dutyKey } from '#domain/structure/compare-structure.ts'
import type { PresentDuty } from '#domain/structure/present-structure.ts'
import type { Duty, Structure } from '#domain/structure/structure.ts'
import type { OwnerConnection } from './owner-connection.ts'
import { midnight, saveRows, type Row } from './save-rows.ts'
import type { Names } from './save-structure.ts'

type Lying = ReadonlyMap<string, PresentDuty>
type Held = { readonly id: string; readonly staff: string; readonly duty: Duty; readonly lying: PresentDuty | undefined }

const rowOf = ({ idOf, rowOf: withCode }: Names, { id, staff, duty }: Held): Row =>
  withCode({
    id,
    staff_id: idOf(`staff/${staff}`),
    agency_id: idOf(`agency/${duty.agency}`),
    role: duty.role,
    title: duty.title,
    valid_from: midnight(duty.from),
    valid_to: midnight(duty.to),
  })

/** A duty that lies there keeps its name; what ended with it before ends with it still. A day that the file names anew takes the place of a planned one. */
const bringUpToDate = async (connection: OwnerConnection, { code }: Names, { id, duty, lying }: Held): Promise<void> => {
  await connection.query('update membership set title = $3 where municipality_code = $1 and id = $2 and title <> $3', [code, id, duty.title])
  if (lying === undefined || lying.ended || lying.to === duty.to) return
  for (const table of ['coordinator_area', 'concealment_handler'])
    await connection.query(
      `update ${table} t set valid_to = $3::timestamptz from membership b where b.municipality_code = $1 and b.id = $2
         and t.municipality_code = b.municipality_code and t.membership_id = b.id and t.valid_to = coalesce(b.ends_otherwise_at, b.valid_to)
         and ($3::timestamptz is null or $3::timestamptz > t.valid_to)`,
      [code, id, midnight(duty.to)],
    )
  await connection.query('update membership set valid_to = $3, ends_otherwise_at = null, version = version + 1 where municipality_code = $1 and id = $2', [code, id, midnight(duty.to)])
}

/** An area is coordinated from the duty's first day; one that is added to a duty which lies there, from now on. */
const saveAreas = async (connection: OwnerConnection, { code, idOf }: Names, { id, duty, lying }: Held): Promise<void> => {
  if (duty.areas.length === 0 || lying?.ended === true) return
  await connection.query(
    `insert into coordinator_area (municipality_code, membership_id, area_id, valid_from, valid_to)
     select $1::text, $2::uuid, a, coalesce($4::timestamptz, clock_timestamp()), $5::timestamptz from unnest($3::uuid[]) a
      where not exists (select 1 from coordinator_area c where c.municipality_code = $1::text and c.membership_id = $2::uuid and c.area_id = a
        and (c.valid_to is null or c.valid_to > clock_timestamp()))`,
    [code, id, duty.areas.map((area) => idOf(`area/${area}`)), lying === undefined ? midnight(duty.from) : null, midnight(duty.to)],
  )
}

/** Writes who works where as what: new duties are added, those that lie there keep what they are and where they are. */
export const saveDuties = async (connection: OwnerConnection, structure: Structure, names: Names, lying: Lying): Promise<void> => {
  const held = structure.staff.flatMap(({ code, duties }) =>
    duties.map((duty): Held => {
      const found = lying.get(dutyKey(code, duty))
      return { id: found?.id ?? names.idOf(`membership/${dutyKey(code, duty)}`), staff: code, duty, lying: found }
    }),
  )
  for (const one of held) if (one.lying !== undefined) await bringUpToDate(connection, names, one)
  const added = held.filter((one) => one.lying === undefined)
  await saveRows(connection, 'membership', added.map((one) => rowOf(names, one)))
  for (const one of held) await saveAreas(connection, names, one)
}
