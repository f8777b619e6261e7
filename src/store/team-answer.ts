import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { TEAM_ANSWER_TOLD_FOR } from '#domain/today/due.ts'
import type { ActingTransaction } from './as-actor.ts'

/** Who answered a request to join (参加の申し出), when and in what words, and why it was asked. */
type Answered = { byName: string; agencyName: string; note: string; answeredAt: string; why: string }

/** The actor's own requests to join that were answered, of each matter the last, while they have not asked again. */
const myLastAnswered = (actor: Actor) => sql`
  select r.id, r.matter_id, r.why, r.is_accepted, r.note, r.answered_at, f.name as by_name, a.short_name as agency_name
  from team_request r
    join membership b on b.municipality_code = r.municipality_code and b.id = r.answered_by
    join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
    join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
  where r.municipality_code = ${actor.municipalityCode} and r.membership_id = ${actor.membershipId} and r.answered_at is not null
    and not exists (select 1 from team_request later where later.municipality_code = r.municipality_code and later.matter_id = r.matter_id
      and later.membership_id = r.membership_id and (later.asked_at, later.id) > (r.asked_at, r.id))`

/** That the actor, who asked last, was not let in; `undefined` where nobody has said so. */
export const findRefusal = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<Answered | undefined> => {
  const { rows } = await sql<Answered>`
    select r.by_name as "byName", r.agency_name as "agencyName", r.note, r.answered_at as "answeredAt", r.why
    from (${myLastAnswered(actor)}) r where r.matter_id = ${matterId}::uuid and not r.is_accepted`.execute(tx)
  return rows[0]
}

/** What was answered to the actor of late, the latest first; of a record that is as if it were not there to them, nothing. */
export const listAnswersToMe = async (tx: ActingTransaction, actor: Actor) => {
  const { rows } = await sql<Answered & { id: string; matterId: string; householdName: string | null; accept: boolean }>`
    select r.id, r.matter_id as "matterId", h.name as "householdName", r.is_accepted as accept,
      r.by_name as "byName", r.agency_name as "agencyName", r.note, r.answered_at as "answeredAt", r.why
    from (${myLastAnswered(actor)}) r
      left join support_case s on s.municipality_code = ${actor.municipalityCode} and s.id = r.matter_id
      left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    where (r.answered_at at time zone 'Asia/Tokyo')::date > app.today() - ${sql.lit(TEAM_ANSWER_TOLD_FOR)}::int and r.is_accepted = (s.id is not null)
      and (s.id is not null or exists (select from app.find_masked_case(r.matter_id)))
    order by r.answered_at desc, r.id`.execute(tx)
  return rows
}
