import type { Actor } from '#domain/access/actor.ts'
import { sql } from 'kysely'
import type { ActingTransaction } from './as-actor.ts'

/** Who looked at a matter, the latest first, with the reason that let them. */
export const listViews = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('journal as j')
    .leftJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'j.municipality_code').onRef('f.id', '=', 'j.staff_id'))
    .leftJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 'j.municipality_code').onRef('a.id', '=', 'j.agency_id'))
    .select(['j.at', sql<string>`coalesce(f.name, '')`.as('who'), sql<string>`coalesce(a.short_name, '')`.as('agencyName'), 'j.operation', 'j.reason'])
    .where('j.municipality_code', '=', actor.municipalityCode)
    .where(sql<boolean>`j.subjects @> array[${matterId}::uuid]`)
    .orderBy('j.at', 'desc')
    .limit(100)
    .execute()
