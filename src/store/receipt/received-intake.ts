import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { receivedByName } from '../intake/intake-lines.ts'

/**
 * The day somebody waits for now: once the intake went into a case, that of the task it became there, wherever it was moved since, and none once it is done;
 * before, or where it stands open, the day on its sheet.
 */
const promisedNow = sql<string | null>`case when i.outcome in ('kept', 'passed_on', 'escalated') and i.case_id is not null
  then (select min(k.due_on) from task k where k.municipality_code = i.municipality_code and k.promised_in = i.id and k.done_at is null)
  else i.next_contact_on end`

/** What a receipt needs to know of an intake; `undefined` when it is absent or hidden. */
export const findReceivedIntake = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('intake as i')
    .innerJoin('matter as m', (join) => join.onRef('m.municipality_code', '=', 'i.municipality_code').onRef('m.id', '=', 'i.id'))
    .innerJoin('membership as b', (join) => join.onRef('b.municipality_code', '=', 'i.municipality_code').onRef('b.id', '=', 'i.received_by'))
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'b.municipality_code').onRef('f.id', '=', 'b.staff_id'))
    .select(['i.number', 'i.received_at as receivedAt', 'i.outcome', receivedByName.as('receivedByName')])
    .select(promisedNow.as('nextContactOn'))
    .select(sql<boolean>`i.followed_up_at is not null or exists (select 1 from matter c
      where c.municipality_code = i.municipality_code and c.id = i.case_id and c.closed_at is not null)`.as('isOver'))
    .where('i.municipality_code', '=', actor.municipalityCode)
    .where('i.id', '=', id)
    .executeTakeFirst()
