import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Role } from '#domain/access/role.ts'
import type { Schema } from '../schema.generated.ts'

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

/** A membership somebody may act in today. */
export type ActiveMembership = {
  readonly municipalityCode: string
  readonly membershipId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly role: Role
  readonly title: string
}

/** The memberships a person may act in now, the oldest first. */
export const listActiveMemberships = async (door: Kysely<Schema>, staffId: string): Promise<readonly ActiveMembership[]> => {
  const rows = await door
    .selectFrom('membership as m')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality_code', '=', 'm.municipality_code').onRef('a.id', '=', 'm.agency_id'),
    )
    .select(['m.municipality_code', 'm.id', 'm.agency_id', 'a.name', 'm.role', 'm.title'])
    .where('m.staff_id', '=', staffId)
    .where(sql<boolean>`app.in_force(m.valid_from, m.valid_to) and app.in_force(a.contract_from, a.contract_to)`)
    .where('m.role', '<>', 'system')
    .orderBy('m.valid_from')
    .execute()
  return rows.map((row) => ({
    municipalityCode: row.municipality_code,
    membershipId: row.id,
    agencyId: row.agency_id,
    agencyName: row.name,
    role: row.role as Role,
    title: row.title,
  }))
}

/** Opens a session: only the token's hash is kept. */
export const saveSession = async (
  door: Kysely<Schema>,
  session: {
    token: string
    municipalityCode: string
    staffId: string
    membershipId: string
    kind: 'person' | 'system'
    device: string
    hours: number
  },
): Promise<void> => {
  await door
    .insertInto('session')
    .values({
      municipality_code: session.municipalityCode,
      token_hash: hashOf(session.token),
      staff_id: session.staffId,
      membership_id: session.membershipId,
      kind: session.kind,
      device: session.device,
      expires_at: sql`app.now() + make_interval(hours => ${session.hours})`,
    })
    .execute()
}

/** Who holds a session and whether it is locked; `undefined` when it is over. */
export const findSession = async (
  door: Kysely<Schema>,
  token: string,
): Promise<{ staffId: string; membershipId: string; staffName: string; loginName: string; locked: boolean } | undefined> => {
  const row = await door
    .selectFrom('session as s')
    .innerJoin('staff as f', (join) =>
      join.onRef('f.municipality_code', '=', 's.municipality_code').onRef('f.id', '=', 's.staff_id'),
    )
    .innerJoin('account as c', (join) =>
      join.onRef('c.municipality_code', '=', 's.municipality_code').onRef('c.staff_id', '=', 's.staff_id'),
    )
    .select(['s.staff_id', 's.membership_id', 'f.name', 'c.login_name', 's.locked_at'])
    .where('token_hash', '=', hashOf(token))
    .where('ended_at', 'is', null)
    .where(sql<boolean>`s.expires_at > app.now()`)
    .executeTakeFirst()
  return (
    row && {
      staffId: row.staff_id,
      membershipId: row.membership_id,
      staffName: row.name,
      loginName: row.login_name,
      locked: row.locked_at !== null,
    }
  )
}

const change = async (door: Kysely<Schema>, token: string, what: ReturnType<typeof sql>): Promise<void> => {
  await sql`update session set ${what} where token_hash = ${hashOf(token)}`.execute(door)
}

/** Notes that the holder is still there. */
export const touchSession = (door: Kysely<Schema>, token: string): Promise<void> =>
  change(door, token, sql`last_seen_at = app.now()`)

/** Locks a session until its holder signs in again in place. */
export const lockSession = (door: Kysely<Schema>, token: string): Promise<void> =>
  change(door, token, sql`locked_at = coalesce(locked_at, app.now())`)

/** Opens a locked session again. */
export const unlockSession = (door: Kysely<Schema>, token: string): Promise<void> =>
  change(door, token, sql`locked_at = null, last_seen_at = app.now()`)

/** Ends a session for good. */
export const endSession = (door: Kysely<Schema>, token: string): Promise<void> =>
  change(door, token, sql`ended_at = coalesce(ended_at, app.now())`)
