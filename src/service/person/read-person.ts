import type { getPersonPage as contract, listWhereaboutsChanges as changes } from '#contract/person.ts'
import { considerationsOnce } from '#domain/intake/consideration.ts'
import type { LocationKind } from '#domain/person/codes.ts'
import { placeHistoryFrom } from '#domain/person/place-history.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listConflictsWith } from '#store/access/conflict.ts'
import { findConcealmentOf, listDeciders, listHandlers } from '#store/access/protection.ts'
import { listWhereabouts } from '#store/household/list-members.ts'
import { listConsiderationsOfPerson } from '#store/intake/consideration.ts'
import { findClosure } from '#store/person/concealed.ts'
import { findPerson, isOnlyTold, listHouseholdsOf, listIntakesOf, mayNamePerson } from '#store/person/find-person.ts'
import { listNames } from '#store/person/name.ts'
import { listPlacesBefore } from '#store/person/whereabouts.ts'
import type { Handler, Work } from '../handler.ts'

const findConcealment = async ({ tx, actor }: Work, personId: string) => {
  const found = await findConcealmentOf(tx, actor, personId)
  return found === undefined ? null : { ...found, handlers: await listHandlers(tx, actor, found.id) }
}

/** 人のページ: what the reader may know of somebody, over all the households and matters that are open to them. */
export const getPersonPage: Handler<typeof contract> = async (work, input) => {
  const { tx, actor, today } = work
  const person = await findPerson(tx, actor, input.personId)
  if (person === undefined) return refuse({ code: 'not_found' })
  const decides = actor.role === 'supervisor' || actor.role === 'coordinator'
  return ok({
    ...person,
    today,
    names: await listNames(tx, actor, input.personId),
    whereabouts: await listWhereabouts(tx, actor, [input.personId]),
    households: await listHouseholdsOf(tx, actor, input.personId),
    intakes: await listIntakesOf(tx, actor, input.personId),
    considerations: considerationsOnce(await listConsiderationsOfPerson(tx, actor, input.personId)),
    concealment: await findConcealment(work, input.personId),
    deciders: decides ? [] : await listDeciders(tx, input.personId),
    ...(await findClosure(tx, input.personId)),
    conflicts: decides ? await listConflictsWith(tx, actor, input.personId) : [],
    may: { write: await mayNamePerson(tx, actor, input.personId), note: !(await isOnlyTold(tx, input.personId)), protect: decides },
  })
}

/** 住所・連絡先の変更の履歴: of the places the reader reads, and of no other. */
export const listWhereaboutsChanges: Handler<typeof changes> = async ({ tx, actor }, { personId }) => {
  if ((await findPerson(tx, actor, personId)) === undefined) return refuse({ code: 'not_found' })
  const history = placeHistoryFrom(await listPlacesBefore(tx, actor, personId))
  const { concealedFromMe } = await findClosure(tx, personId)
  return ok({ changes: history.map((one) => ({ ...one, kind: one.kind as LocationKind, fields: [...one.fields] })), areConcealed: concealedFromMe })
}
