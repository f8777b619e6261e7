import type { Ending } from '#domain/structure/compare-structure.ts'
import type { StructureFaultCode } from '#domain/structure/structure-fault.ts'
import type { OwnerConnection } from './owner-connection.ts'
import { midnight } from './save-rows.ts'

/** Nothing is given to whoever ends, while it is looked whether they still hold anything. */
export const holdStill = async (connection: OwnerConnection, code: string, endings: readonly Ending[]): Promise<void> => {
  await connection.query('select 1 from membership where municipality_code = $1 and id = any ($2::uuid[]) order by id for update', [code, endings.map(({ id }) => id)])
}

type Obstacle = { readonly obstacle: StructureFaultCode | null }

/** What keeps a duty from ending on a day; `undefined` when every open item has somebody else. */
export const obstacleToDutyEnd = async (connection: OwnerConnection, code: string, { id, on }: Ending): Promise<StructureFaultCode | undefined> => {
  const { rows } = await connection.query(
    `select case when app.scarce_concealments($1, array[b.id], $3::timestamptz) > 0 then 'last_handler'
        when h.tasks + h.seats > 0 then 'holds_open_items'
        when exists (select 1 from app.areas_left_alone($1, b.id, $3::timestamptz)) then 'area_without_coordinator_left' end as obstacle
     from membership b cross join lateral app.open_holdings($1, b.id) h where b.municipality_code = $1 and b.id = $2`,
    [code, id, midnight(on)],
  )
  return (rows[0] as Obstacle | undefined)?.obstacle ?? undefined
}

/** The agencies stay as they are read until the file is written: no end is planned or taken back meanwhile. */
export const holdAgenciesStill = async (connection: OwnerConnection, code: string): Promise<void> => {
  await connection.query('select 1 from agency where municipality_code = $1 order by id for update', [code])
}

/** What keeps another successor from going on after an agency's end. */
export const obstacleToSuccession = async (connection: OwnerConnection, code: string, { id, on }: Ending): Promise<StructureFaultCode | undefined> => {
  const { rows } = await connection.query(
    `select 1 from agency e where e.municipality_code = $1 and e.code = $2 and app.leads_on($1, e.id, e.successor_agency_id, $3)`,
    [code, id, midnight(on)],
  )
  return rows.length === 0 ? 'successor_not_in_office' : undefined
}

/** What keeps an agency from ending on a day; its id in an ending is its code. */
export const obstacleToAgencyEnd = async (connection: OwnerConnection, code: string, { id, on }: Ending): Promise<StructureFaultCode | undefined> => {
  const { rows } = await connection.query(
    `select case when not app.leads_on($1, e.id, e.successor_agency_id, $3) then 'successor_not_in_office'
        when app.scarce_concealments($1, app.members_of($1, e.id), $3::timestamptz) > 0 then 'last_handler'
        when exists (select 1 from matter m where m.municipality_code = $1 and m.closed_at is null and e.id in (m.accountable_agency_id, m.recipient_agency_id))
          or exists (select 1 from membership b cross join lateral app.open_holdings($1, b.id) h
            where b.municipality_code = $1 and b.agency_id = e.id and b.role <> 'system' and h.tasks + h.seats + h.areas > 0) then 'agency_holds_open_items'
        end as obstacle
     from agency e where e.municipality_code = $1 and e.code = $2`,
    [code, id, midnight(on)],
  )
  return (rows[0] as Obstacle | undefined)?.obstacle ?? undefined
}

/** With a duty ends what hangs on it: where it coordinates, and whose whereabouts it may handle. */
export const closeWithDuty = async (connection: OwnerConnection, code: string, { id, on }: Ending): Promise<void> => {
  for (const table of ['coordinator_area', 'concealment_handler'])
    await connection.query(
      `update ${table} set valid_to = greatest($3::timestamptz, valid_from) where municipality_code = $1 and membership_id = $2
         and (valid_to is null or valid_to > $3::timestamptz)`,
      [code, id, midnight(on)],
    )
}
