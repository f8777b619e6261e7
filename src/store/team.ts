import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from './as-actor.ts'

const answerOf = async <Obstacle extends string>(tx: ActingTransaction, call: RawBuilder<unknown>): Promise<Obstacle | 'not_found' | ''> => {
  const { rows } = await sql<{ obstacle: Obstacle | 'not_found' | '' }>`select ${call} as obstacle`.execute(tx)
  return rows[0]?.obstacle ?? 'not_found'
}

/** Seats somebody in the team of a matter (支援チーム); answers what stands in the way, empty when it is done. */
export const seatInTeam = (tx: ActingTransaction, seat: { matterId: string; membershipId: string; reason: string }) =>
  answerOf<'matter_closed' | 'already_on_team' | 'member_not_fit'>(tx, sql`app.seat_in_team(${seat.matterId}, ${seat.membershipId}, ${seat.reason})`)

/** Notes that somebody without a right asks to be let into a team. */
export const saveTeamRequest = (tx: ActingTransaction, request: { id: string; matterId: string; why: string }) =>
  answerOf<'may_join_already' | 'already_asked'>(tx, sql`app.ask_to_join(${request.id}, ${request.matterId}, ${request.why})`)

/** Answers a request to join; accepting it seats who asked. */
export const saveTeamAnswer = (tx: ActingTransaction, answer: { id: string; version: number; accept: boolean; note: string }) =>
  answerOf<'already_answered' | 'lead_decides' | 'matter_closed' | 'member_not_fit' | 'stale_version'>(
    tx, sql`app.answer_team_request(${answer.id}, ${answer.accept}, ${answer.note}, ${answer.version})`)

/** A request to join as it stands; `undefined` when it is absent or hidden. */
export const findTeamRequest = (tx: ActingTransaction, actor: Actor, id: string) =>
  tx
    .selectFrom('team_request')
    .select(['id', 'version', 'is_accepted as accept', 'note'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .executeTakeFirst()

/** Gives the lead (主担当) of a matter to somebody; whoever led stays on the team. */
export const giveLead = (tx: ActingTransaction, lead: { matterId: string; version: number; membershipId: string; reason: string }) =>
  answerOf<'already_lead' | 'lead_decides' | 'member_not_fit' | 'stale_version'>(
    tx, sql`app.assign_lead(${lead.matterId}, ${lead.membershipId}, ${lead.reason}, ${lead.version})`)

/** What was last decided about a matter: who leads it and why, whether it is restricted and why; with its version. */
export const findDecisions = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{ matterId: string; version: number; restrictedReason: string | null; membershipId: string | null; leadReason: string }>`
    select m.id as "matterId", m.version, m.restricted_reason as "restrictedReason", t.membership_id as "membershipId", coalesce(t.reason, '') as "leadReason"
    from matter m left join matter_team t on t.municipality_code = m.municipality_code and t.matter_id = m.id and t.part = 'lead' and t.valid_to is null
    where m.municipality_code = ${actor.municipalityCode} and m.id = ${matterId}::uuid`.execute(tx)
  return rows[0]
}

/** Ends somebody's seat in a team. */
export const endSeat = (tx: ActingTransaction, seat: { matterId: string; membershipId: string }) =>
  answerOf<'successor_needed' | 'lead_decides'>(tx, sql`app.leave_team(${seat.matterId}, ${seat.membershipId})`)

/** Who is on the team of a matter beside whoever leads it (支援チーム), and whether the actor may take them off again. */
export const listSeatsBeside = async (tx: ActingTransaction, actor: Actor, matterId: string) => {
  const { rows } = await sql<{ membershipId: string; who: string; agencyName: string; mine: boolean; mayEnd: boolean }>`
    select t.membership_id as "membershipId", f.name as who, a.short_name as "agencyName", t.membership_id = ${actor.membershipId} as mine,
      app.may_end_seat(t.matter_id, t.membership_id) as "mayEnd"
    from matter_team t
      join membership m on m.municipality_code = t.municipality_code and m.id = t.membership_id
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
    where t.municipality_code = ${actor.municipalityCode} and t.matter_id = ${matterId}::uuid and t.part <> 'lead' and t.valid_to is null
    order by app.kana_order(f.kana) collate "C", t.id`.execute(tx)
  return rows
}

/** A request to join that waits for an answer. */
export type TeamRequest = { id: string; version: number; matterId: string; householdName: string; who: string; agencyName: string; why: string; askedAt: string }

/** Requests to join the households the actor leads, and for supervisors those of their agency, the oldest first. */
export const listWaitingRequests = async (tx: ActingTransaction, actor: Actor): Promise<readonly TeamRequest[]> => {
  const { rows } = await sql<TeamRequest>`
    select r.id, r.version, r.matter_id as "matterId", h.name as "householdName", f.name as who, a.short_name as "agencyName", r.why, r.asked_at as "askedAt"
    from team_request r
      join matter m on m.municipality_code = r.municipality_code and m.id = r.matter_id
      join support_case s on s.municipality_code = m.municipality_code and s.id = m.id
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      join membership b on b.municipality_code = r.municipality_code and b.id = r.membership_id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where r.municipality_code = ${actor.municipalityCode} and r.answered_at is null and b.staff_id <> ${actor.staffId}
      and (exists (select 1 from matter_team t where t.municipality_code = m.municipality_code and t.matter_id = m.id
          and t.membership_id = ${actor.membershipId} and t.part = 'lead' and t.valid_to is null)
        or (${actor.role}::text = 'supervisor' and m.accountable_agency_id = any ((select app.my_agencies())::uuid[])))
    order by r.asked_at, r.id`.execute(tx)
  return rows
}
