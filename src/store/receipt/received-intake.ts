import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What a receipt needs to know of an intake; `undefined` when it is absent or hidden. */
export const findReceivedIntake = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('intake as i')
    .innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 'i.municipality_code').onRef('m.id', '=', 'i.id'))
    .innerJoin('agency as a', (join) =>
      join.onRef('a.municipality_code', '=', 'm.municipality_code').onRef('a.id', '=', 'm.accountable_agency_id'),
    )
    .innerJoin('membership as b', (join) => join.onRef('b.municipality_code', '=', 'i.municipality_code').onRef('b.id', '=', 'i.received_by'))
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'b.municipality_code').onRef('f.id', '=', 'b.staff_id'))
    .select((from) => [
      'i.number', 'i.received_at as receivedAt', 'i.next_contact_on as nextContactOn', 'i.outcome', 'a.name as agencyName',
      'a.phone as agencyPhone', 'f.name as receivedByName',
      from
        .selectFrom('consultation_window as w')
        .select('w.open_hours')
        .whereRef('w.municipality_code', '=', 'a.municipality_code')
        .whereRef('w.agency_id', '=', 'a.id')
        .where('w.open_hours', 'is not', null)
        .where('w.valid_to', 'is', null)
        .orderBy('w.name')
        .limit(1)
        .as('openHours'),
    ])
    .where('i.municipality_code', '=', actor.municipalityCode)
    .where('i.id', '=', id)
    .executeTakeFirst()
