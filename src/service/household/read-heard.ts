import type { Actor } from '#domain/access/actor.ts'
import { callersOnce, openOf } from '#domain/household/heard.ts'
import { considerationsOnce } from '#domain/intake/consideration.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { findMembersMatters, listIntakesOfHousehold, type HouseholdIntake } from '#store/household/list-intakes.ts'

/** A card beside the record: whoever called before these stands on the sheets of the story. */
const MOST_CALLERS = 20

type Where = { readonly caseId: string; readonly householdId: string; readonly on: string; readonly isPast: boolean }

const asOpen = ({ id, number, text, receivedAt, urgency, agencyName, nextContactOn, fromReferral, callerRelation, callerName }: HouseholdIntake) =>
  ({ id, number, text: text ?? '', receivedAt, urgency, agencyName: agencyName ?? '', nextContactOn, calledBy: fromReferral ? null : (callerRelation ?? callerName) })

const asCaller = ({ id, receivedAt, callerName, callerRelation, callerPhone, callerEmail, opens }: HouseholdIntake) =>
  ({ intakeId: id, receivedAt, name: callerName, relation: callerRelation, phone: callerPhone, email: callerEmail, opens })

const asConsideration = ({ id, receivedAt, considerations, note, fromReferral, callerName, callerRelation, personIds, opens }: HouseholdIntake) =>
  ({ intakeId: id, receivedAt, considerations: [...considerations], note, toldBy: fromReferral ? null : (callerRelation ?? callerName), personIds: [...personIds], opens })

/** What the intakes of a household tell on its page: what is open, who called, what to take care of. What came after the day it is told as of is none of it. */
export const readHeard = async (tx: ActingTransaction, actor: Actor, where: Where) => {
  const members = await findMembersMatters(tx, actor, where)
  const intakes = await listIntakesOfHousehold(tx, actor, where, members)
  const heard = intakes.filter((one) => one.receivedOn <= where.on)
  const callers = callersOnce(heard)
  return {
    intakes: where.isPast ? [] : openOf(intakes).map(asOpen),
    callers: callers.slice(0, MOST_CALLERS).map(asCaller),
    callersBeyond: Math.max(0, callers.length - MOST_CALLERS),
    considerations: considerationsOnce(heard.filter((one) => one.aboutThem && (one.considerations.length > 0 || one.note !== '')).map(asConsideration)),
    /** Where a need of theirs may have set out from. */
    began: { fromWhich: [where.caseId, ...intakes.filter((one) => one.ofCase).map((one) => one.id), ...members.all], ofMembers: members.all },
  }
}
