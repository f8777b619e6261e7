import { addDays } from '#domain/shared/day.ts'
import { cityToday } from '../city.ts'
import type { Event } from './event.ts'
import { nth, rowsOf, versionOf, type Stage } from './stage.ts'

/** A post that was to end on this day all along, or whose planned day comes. */
export const endAsKnown = (stage: Stage, { membershipId }: Stage['people'][number], inMs: number): Promise<{ ok: boolean }> =>
  rowsOf(stage.city, `update membership set valid_to = clock_timestamp() + make_interval(secs => $2::double precision / 1000) where id = $1 and (valid_to is null or (ends_otherwise_at is not null and valid_to > clock_timestamp())) returning id`, [membershipId, inMs]).then((rows) => ({ ok: rows.length > 0 }))

/** The planned end of an agency comes. */
const endAsPlanned = (stage: Stage, agencyId: string, inMs: number): Promise<{ ok: boolean }> =>
  rowsOf(stage.city, `update agency set contract_to = clock_timestamp() + make_interval(secs => $2::double precision / 1000) where id = $1 and end_is_planned and contract_to > clock_timestamp() returning id`, [agencyId, inMs]).then((rows) => ({ ok: rows.length > 0 }))

/** A day of leaving is set or moved, or taken back: also in the very moment in which it comes. */
export const planOrTakeBack = async (stage: Stage, { membershipId }: Stage['people'][number], done: Extract<Event, { kind: 'leaving_planned' | 'plan_taken_back' }>): Promise<unknown> => {
  const post = { membershipId, version: await versionOf(stage, 'membership', membershipId) }
  if (done.kind === 'plan_taken_back') return stage.administrator.does('takeBackLeaving', post)
  const heir = nth(stage.people, done.heir)?.membershipId
  return stage.administrator.does('planLeaving', { ...post, lastDay: addDays(cityToday(), done.inDays), successorId: heir === undefined || heir === membershipId ? null : heir })
}

/** An agency ends, now or on a day to come; that day comes; or it is taken back, also in the very moment in which it comes. */
export const endOrGoOn = async (stage: Stage, done: Extract<Event, { kind: 'agency_ends' | 'end_comes' | 'ending_taken_back' }>): Promise<unknown> => {
  const agencyId = stage.agencies[done.agency] ?? ''
  if (done.kind === 'end_comes') return endAsPlanned(stage, agencyId, done.inMs)
  const asked = { agencyId, version: await versionOf(stage, 'agency', agencyId) }
  if (done.kind === 'ending_taken_back') return stage.administrator.does('takeBackEnding', asked)
  const successorId = stage.agencies[done.to] ?? ''
  const successorMembershipId = stage.people.find((one) => one.agencyId === successorId)?.membershipId ?? ''
  return stage.administrator.does('endAgency', { ...asked, successorId, successorMembershipId, lastDay: done.inDays === null ? null : addDays(cityToday(), done.inDays) })
}
