import type { Problem } from '#contract/problem.ts'
import type { draftReferral } from '#contract/referral.ts'
import { problemOfFacts } from '#domain/referral/basis.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { openMatter } from '#store/matter.ts'
import { findOrigin, hasConcealedPerson, isOpenRouteOf, tellsConcealedPlace } from '#store/referral/origin.ts'
import { copyPersons, nextAttempt, saveReferral, saveReferralFact, saveRoute } from '#store/referral/save-referral.ts'
import { doesAgencyTakeIntakes } from '#store/structure/find-structure.ts'
import type { Handler, Work } from '../handler.ts'

type Sheet = Parameters<Handler<typeof draftReferral>>[1]
type Refused = Problem<(typeof draftReferral)['problems'][number]>

/** What stands in the way of these facts travelling: a concealed place, on whatever basis, or a basis without its reason. */
export const problemOfTravelling = async (
  { tx }: Work,
  matterId: string,
  sheet: Pick<Sheet, 'need' | 'why' | 'facts'>,
): Promise<'concealed_fact' | 'basis_reason_needed' | undefined> => {
  const problem = problemOfFacts(sheet.facts, await hasConcealedPerson(tx, matterId))
  if (problem !== undefined) return problem
  const told = [sheet.need, sheet.why, ...sheet.facts.map((fact) => fact.text)].join('\n')
  const folded = placeKey(told)
  return (await tellsConcealedPlace(tx, matterId, folded)) ? 'concealed_fact' : undefined
}

const problemOf = async (work: Work, sheet: Sheet): Promise<Refused | undefined> => {
  const { tx, actor } = work
  if ((sheet.toAgencyId === undefined) === (sheet.toOutside === undefined)) return { code: 'one_receiver_needed' }
  if (sheet.routeId !== undefined && !(await isOpenRouteOf(tx, actor, sheet.routeId, sheet.matterId))) return { code: 'not_found' }
  if (sheet.toAgencyId !== undefined && !(await doesAgencyTakeIntakes(tx, actor, sheet.toAgencyId))) return { code: 'agency_takes_none' }
  const code = await problemOfTravelling(work, sheet.matterId, sheet)
  return code === undefined ? undefined : { code }
}

/** Writes a referral down on its route, drafted or sent. While it is a draft the receiver sees nothing of it. */
export const prepareReferral = async (
  work: Work,
  sheet: Sheet,
  sending: { readonly sentAt: string; readonly answerDueOn: string } | undefined,
): Promise<Result<{ readonly id: string; readonly routeId: string }, Refused>> => {
  const { tx, actor, now, newId } = work
  const origin = await findOrigin(tx, actor, sheet.matterId)
  if (origin === undefined || origin.kind === 'referral') return refuse({ code: 'not_found' })
  if (origin.closedAt !== null) return refuse({ code: 'already_ended' })
  const problem = await problemOf(work, sheet)
  if (problem !== undefined) return refuse(problem)
  const [id, routeId] = [newId(), sheet.routeId ?? newId()]
  if (sheet.routeId === undefined) await saveRoute(tx, actor, { id: routeId, matterId: sheet.matterId, need: sheet.need })
  const recipientAgencyId = sending === undefined ? undefined : sheet.toAgencyId
  await openMatter(tx, actor, { id, teamId: newId(), kind: 'referral', areaId: origin.areaId ?? undefined, openedAt: now, recipientAgencyId })
  await saveReferral(tx, actor, {
    id, routeId, attempt: await nextAttempt(tx, actor, routeId), toAgencyId: sheet.toAgencyId ?? null,
    toOutside: sheet.toOutside ?? null, urgency: sheet.urgency, why: sheet.why, personKnows: sheet.personKnows,
    warmHandover: sheet.warmHandover, warmHandoverOn: sheet.warmHandoverOn ?? null,
    sentAt: sending?.sentAt ?? null, answerDueOn: sending?.answerDueOn ?? null,
  })
  for (const fact of sheet.facts) await saveReferralFact(tx, actor, { ...fact, id: newId(), referralId: id })
  if (sheet.facts.some((fact) => fact.category === 'identity')) await copyPersons(tx, actor, sheet.matterId, id)
  return ok({ id, routeId })
}
