import { sql, type RawBuilder } from 'kysely'
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
export const saveTeamAnswer = (tx: ActingTransaction, answer: { id: string; accept: boolean; note: string }) =>
  answerOf<'already_answered' | 'lead_decides' | 'matter_closed' | 'member_not_fit'>(
    tx, sql`app.answer_team_request(${answer.id}, ${answer.accept}, ${answer.note})`)

/** Gives the lead (主担当) of a matter to somebody; whoever led stays on the team. */
export const giveLead = (tx: ActingTransaction, lead: { matterId: string; membershipId: string; reason: string }) =>
  answerOf<'already_lead' | 'lead_decides' | 'member_not_fit'>(tx, sql`app.assign_lead(${lead.matterId}, ${lead.membershipId}, ${lead.reason})`)

/** Ends somebody's seat in a team. */
export const endSeat = (tx: ActingTransaction, seat: { matterId: string; membershipId: string }) =>
  answerOf<'successor_needed' | 'lead_decides'>(tx, sql`app.leave_team(${seat.matterId}, ${seat.membershipId})`)
