import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Role } from '#domain/access/role.ts'
import { placeOf } from '#platform/network-address.ts'
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
    .orderBy('m.id')
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

/** A session to be opened: who, acting in which membership, at which device. */
export type NewSession = {
  readonly token: string
  readonly municipalityCode: string
  readonly staffId: string
  readonly membershipId: string
  readonly kind: 'person' | 'system'
  readonly device: string
  readonly address?: string
  readonly hours: number
}

/** Opens a session: only the token's hash is kept. */
export const saveSession = async (door: Kysely<Schema>, session: NewSession): Promise<void> => {
  await door
    .insertInto('session')
    .values({
      municipality_code: session.municipalityCode,
      token_hash: hashOf(session.token),
      staff_id: session.staffId,
      membership_id: session.membershipId,
      kind: session.kind,
      device: session.device,
      address: session.address ?? '',
      place: placeOf(session.address ?? ''),
      expires_at: sql`app.now() + make_interval(hours => ${session.hours})`,
    })
    .execute()
}

/** A session as its holder finds it. */
export type FoundSession = {
  readonly municipalityCode: string
  readonly staffId: string
  readonly membershipId: string
  readonly staffName: string
  readonly loginName: string
  /** Locked by hand, or because nobody touched anything for too long. */
  readonly locked: boolean
  /** Whether the holder showed a whole way in a short while ago: only then may a way in be changed. */
  readonly recognisedLately: boolean
}

/** Who holds a session and whether it is locked; `undefined` when it is over. */
export const findSession = async (door: Kysely<Schema>, token: string): Promise<FoundSession | undefined> => {
  const row = await door
    .selectFrom('session as s')
    .innerJoin('staff as f', (join) =>
      join.onRef('f.municipality_code', '=', 's.municipality_code').onRef('f.id', '=', 's.staff_id'),
    )
    .innerJoin('account as c', (join) =>
      join.onRef('c.municipality_code', '=', 's.municipality_code').onRef('c.staff_id', '=', 's.staff_id'),
    )
    .select(['s.municipality_code', 's.staff_id', 's.membership_id', 'f.name', 'c.login_name'])
    .select(sql<string>`app.session_state(${token})`.as('state'))
    .select(sql<boolean>`s.recognised_at > app.now() - interval '10 minutes'`.as('recognised_lately'))
    .where('token_hash', '=', hashOf(token))
    .where('ended_at', 'is', null)
    .where('c.disabled_at', 'is', null)
    .where(sql<boolean>`s.expires_at > app.now()`)
    .executeTakeFirst()
  return (
    row && {
      municipalityCode: row.municipality_code,
      staffId: row.staff_id,
      membershipId: row.membership_id,
      staffName: row.name,
      loginName: row.login_name,
      locked: row.state !== 'open',
      recognisedLately: row.recognised_lately,
    }
  )
}

const change = async (door: Kysely<Schema>, token: string, what: ReturnType<typeof sql>): Promise<boolean> => {
  const { numAffectedRows } = await sql`update session set ${what} where token_hash = ${hashOf(token)} and ended_at is null`.execute(door)
  return numAffectedRows === 1n
}

/** Notes that the holder is still there; whether the session is open. One that fell asleep is not woken by it. */
export const touchSession = async (door: Kysely<Schema>, token: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`update session set last_seen_at = app.now()
    where token_hash = ${hashOf(token)} and app.session_state(${token}) = 'open'`.execute(door)
  return numAffectedRows === 1n
}

/** Begins a session's hours anew, whether or not they had run out: the office's alone, which no person holds. */
export const prolongSession = async (door: Kysely<Schema>, token: string, hours: number): Promise<void> => {
  await sql`update session set expires_at = app.now() + make_interval(hours => ${hours})
    where token_hash = ${hashOf(token)} and kind = 'system' and ended_at is null`.execute(door)
}

/** Locks a session until its holder signs in again in place. */
export const lockSession = (door: Kysely<Schema>, token: string): Promise<boolean> =>
  change(door, token, sql`locked_at = coalesce(locked_at, app.now())`)

/** Ends a session for good. */
export const endSession = (door: Kysely<Schema>, token: string): Promise<boolean> =>
  change(door, token, sql`ended_at = app.now()`)

/**
 * Opens a locked session again, under a new token: a token seen before the holder was recognised is worth nothing after.
 * @param next `isWhole` when everything was shown that it takes to come in; a password alone changes no way in afterwards.
 */
export const renewSession = (door: Kysely<Schema>, token: string, next: { readonly token: string; readonly isWhole: boolean }): Promise<boolean> => {
  const recognised = next.isWhole ? sql`app.now()` : sql`recognised_at`
  return change(door, token, sql`token_hash = ${hashOf(next.token)}, locked_at = null, last_seen_at = app.now(), recognised_at = ${recognised}`)
}

/** Goes on in another membership under a new token; the old one is over, the day's end stays where it was. Belongs in one transaction. */
export const switchSession = async (tx: Kysely<Schema>, token: string, next: { token: string; membershipId: string }): Promise<boolean> => {
  const { numAffectedRows } = await sql`insert into session
      (municipality_code, token_hash, staff_id, membership_id, kind, device, address, place, created_at, recognised_at, expires_at)
    select municipality_code, ${hashOf(next.token)}, staff_id, ${next.membershipId}::uuid, kind, device, address, place, created_at, recognised_at, expires_at
    from session where token_hash = ${hashOf(token)} and app.session_state(${token}) = 'open'`.execute(tx)
  return numAffectedRows === 1n && endSession(tx, token)
}

/** Ends every session of somebody: how many there were. */
export const endAllSessions = async (door: Kysely<Schema>, municipalityCode: string, staffId: string): Promise<number> => {
  const result = await door
    .updateTable('session')
    .set({ ended_at: sql`app.now()` })
    .where('municipality_code', '=', municipalityCode)
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`expires_at > app.now()`)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Ends every session of a holder but this one. */
export const endOtherSessions = async (door: Kysely<Schema>, token: string): Promise<void> => {
  await sql`update session other set ended_at = app.now() from session mine
    where mine.token_hash = ${hashOf(token)} and other.municipality_code = mine.municipality_code and other.staff_id = mine.staff_id
      and other.token_hash <> mine.token_hash and other.ended_at is null`.execute(door)
}
