import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What stands in the way of registering a conflict of interest; empty when it is done. */
type Obstacle = 'not_found' | 'supervisor_decides' | 'already_registered' | 'successor_needed' | 'handler_needed' | ''

/** Registers a conflict of interest (利害関係) of a colleague with a person. */
export const saveConflict = async (tx: ActingTransaction, fresh: { id: string; staffId: string; personId: string; kind: string }): Promise<Obstacle> => {
  const { rows } = await sql<{ obstacle: Obstacle }>`
    select app.declare_conflict(${fresh.id}, ${fresh.staffId}, ${fresh.personId}, ${fresh.kind}) as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? 'not_found'
}

/** Ends a conflict of interest; the obstacle when it is absent, not the actor's to end, or was ended meanwhile. */
export const closeConflict = async (tx: ActingTransaction, { id, version }: { id: string; version: number }): Promise<'' | 'not_found' | 'stale_version'> => {
  const { rows } = await sql<{ obstacle: '' | 'not_found' | 'stale_version' }>`select app.end_conflict(${id}, ${version}) as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? 'not_found'
}

/** A conflict of interest as it stands; `undefined` when it is absent or hidden. */
export const findConflict = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('conflict')
    .select(['id', 'version', 'valid_to as endedAt'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** The actor's own conflicts: that there is one, never about whom. */
export const listOwn = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('conflict')
    .select(['id', 'kind', 'valid_from as since'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('staff_id', '=', actor.staffId)
    .where(sql<boolean>`app.in_force(valid_from, valid_to)`)
    .orderBy('valid_from')
    .execute()

/** Colleagues who have a conflict with a person, for those who decide about it. */
export const listConflictsWith = async (tx: ActingTransaction, actor: Actor, personId: string) => {
  const { rows } = await sql<{ id: string; version: number; who: string; agencyName: string; kind: string; since: string }>`
    select c.id, c.version, f.name as who, coalesce((select string_agg(distinct a.short_name, '・') from membership m
        join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
        where m.municipality_code = c.municipality_code and m.staff_id = c.staff_id and app.in_force(m.valid_from, m.valid_to)), '') as "agencyName",
      c.kind, c.valid_from as since
    from conflict c join staff f on f.municipality_code = c.municipality_code and f.id = c.staff_id
    where c.municipality_code = ${actor.municipalityCode} and c.person_id = ${personId} and c.staff_id <> ${actor.staffId}
      and app.in_force(c.valid_from, c.valid_to)
    order by app.kana_order(f.kana) collate "C"`.execute(tx)
  return rows
}
