import { sql } from 'kysely'
import { newId } from '#platform/ids.ts'
import type { Database } from './database.ts'

/** The membership the office (事務局) itself acts in. */
export type OfficeMembership = { readonly municipalityCode: string; readonly staffId: string; readonly membershipId: string }

/** The office's membership, made when it is not there yet; `undefined` when no municipality is loaded. */
export const ensureOfficeMembership = async (door: Database): Promise<OfficeMembership | undefined> => {
  const { rows } = await sql<OfficeMembership>`
    select municipality_code as "municipalityCode", staff_id as "staffId", membership_id as "membershipId"
    from app.ensure_office(${newId()}::uuid, ${newId()}::uuid)`.execute(door)
  return rows[0]
}
