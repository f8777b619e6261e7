import type { FieldProblem } from '#contract/field-problem.ts'
import type { Problem } from '#contract/problem.ts'
import type { draftReferral } from '#contract/referral.ts'
import { basisReviewOn } from '#domain/referral/basis.ts'
import { isPerpetratorKnown, isWarningDropped } from '#domain/referral/perpetrator-warning.ts'
import { whoIsTold } from '#domain/referral/told-subject.ts'
import { factsAtFault, problemOfFacts, type FactProblem, type Ground } from '#domain/referral/travelling-fact.ts'
import { isUnwanted, isWishPassedOver } from '#domain/referral/wish.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { isConcealmentAsked } from '#store/access/protection-request.ts'
import { becameOfDraft, finishDraft } from '#store/draft/draft.ts'
import { listConsiderationsOfMatter } from '#store/intake/consideration.ts'
import { linkPerson, openMatter, takeNumber } from '#store/matter.ts'
import { hasConcealedPerson } from '#store/person/concealed.ts'
import { holdOrigin, isOpenRouteOf, tellsConcealedPlace } from '#store/referral/origin.ts'
import { listNameable, listWishes } from '#store/referral/origin-facts.ts'
import { nextAttempt, saveReferral, saveReferralFact, saveRoute } from '#store/referral/save-referral.ts'
import { doesAgencyTakeIntakes, namesOfAgency } from '#store/structure/find-structure.ts'
import type { Handler, Work } from '../handler.ts'

type NewSheet = Parameters<Handler<typeof draftReferral>>[1]
/** A sheet as it is written down, wherever the need comes from. */
export type Sheet = Omit<NewSheet, 'matterId' | 'routeId' | 'draftId'>
type Refused = Problem<(typeof draftReferral)['problems'][number]>
type SheetRefused = Problem<Exclude<(typeof draftReferral)['problems'][number], 'already_passed_on'>>

/** What leaves, and to whom: an agency of ours, or somebody outside by name. */
export type Travelling = Pick<Sheet, 'need' | 'why' | 'facts' | 'againstWish' | 'unwarnedWhy' | 'personKnows' | 'toAgencyId' | 'toOutside'>

const namesOfReceiver = async ({ tx, actor }: Work, { toAgencyId, toOutside }: Travelling): Promise<readonly string[]> =>
  toAgencyId === undefined ? [toOutside ?? ''] : namesOfAgency(tx, actor, toAgencyId)

type Standing = { readonly code: FactProblem | 'receiver_not_wanted' | 'warning_dropped'; readonly fields: readonly FieldProblem[] }

const SHOWN = 60
const fault = (path: string, text?: string): FieldProblem => ({ path, rule: 'may_not_leave', ...(text !== undefined && !isBlank(text) && { text: limitGraphemes(text.trim(), SHOWN) }) })

/** The receiver that was chosen cannot be one: another is chosen in its place. */
export const OTHER_AGENCY: FieldProblem = { path: 'toAgencyId', rule: 'not_a_choice' }

/** Everything in a sheet that is written in words, each with the way to its field. */
const textsOf = ({ need, why, againstWish, unwarnedWhy, facts }: Travelling): readonly (readonly [path: string, text: string])[] => [
  ['need', need], ['why', why], ['againstWish', againstWish], ['unwarnedWhy', unwarnedWhy],
  ...facts.flatMap((one, at) => [[`facts.${at}.text`, one.text], [`facts.${at}.mayContact`, one.mayContact], [`facts.${at}.basisNote`, one.basisNote]] as const),
]

/** Which texts tell a concealed place. The database answers those alone who know the place anyway: nobody finds it by trying. */
const textsTelling = async ({ tx }: Work, matterId: string, sheet: Travelling): Promise<readonly FieldProblem[] | undefined> => {
  const texts = textsOf(sheet)
  if (!(await tellsConcealedPlace(tx, matterId, placeKey(texts.map(([, text]) => text).join('\n'))))) return undefined
  const found: FieldProblem[] = []
  for (const [path, text] of texts) if (await tellsConcealedPlace(tx, matterId, placeKey(text))) found.push(fault(path, text))
  return found
}

const factFaults = (facts: Sheet['facts'], ground: Ground, problem: FactProblem): readonly FieldProblem[] =>
  factsAtFault(facts, ground, problem).map(({ at, field }) => fault(`facts.${at}.${field}`, facts[at]?.text))

/**
 * What stands in the way of these facts travelling: a concealed place, on whatever basis, a basis that does not carry, or the person's own wish; and
 * where on the sheet it is mended.
 */
export const problemOfTravelling = async (work: Work, matterId: string, sheet: Travelling): Promise<Standing | undefined> => {
  const { tx, actor, today } = work
  const unwanted = isUnwanted(await listWishes(tx, actor, matterId), await namesOfReceiver(work, sheet))
  const ground = { isConcealed: await hasConcealedPerson(tx, matterId), isConcealmentAsked: await isConcealmentAsked(tx, actor, matterId), doesPersonKnow: sheet.personKnows === true, today }
  const problem = problemOfFacts(sheet.facts, ground)
  const telling = await textsTelling(work, matterId, sheet)
  if (problem === 'concealed_fact' || telling !== undefined) {
    const fields = [...factFaults(sheet.facts, ground, 'concealed_fact'), ...(telling ?? [])]
    return { code: 'concealed_fact', fields: fields.filter((one, at) => fields.findIndex((other) => other.path === one.path) === at) }
  }
  if (isWishPassedOver(unwanted, sheet.againstWish)) return { code: 'receiver_not_wanted', fields: [fault('againstWish')] }
  const isKnown = isPerpetratorKnown(await listConsiderationsOfMatter(tx, actor, matterId))
  if (isWarningDropped(isKnown, sheet.facts, sheet.unwarnedWhy)) return { code: 'warning_dropped', fields: [fault('unwarnedWhy')] }
  return problem && { code: problem, fields: factFaults(sheet.facts, ground, problem) }
}

/** What is wrong with a sheet about a matter: nobody or two to send it to, an agency that takes none, facts that may not travel. */
export const problemOfSheet = async (work: Work, matterId: string, sheet: Sheet): Promise<SheetRefused | undefined> => {
  const { tx, actor } = work
  const { toAgencyId, toOutside } = sheet
  if (toAgencyId === undefined && toOutside === undefined) return { code: 'one_receiver_needed', fields: [{ path: 'toAgencyId', rule: 'missing' }] }
  if (toAgencyId !== undefined && toOutside !== undefined) return { code: 'one_receiver_needed', fields: [fault('toOutside', toOutside)] }
  if (toAgencyId === actor.agencyId) return { code: 'one_receiver_needed', fields: [OTHER_AGENCY] }
  if (toAgencyId !== undefined && !(await doesAgencyTakeIntakes(tx, actor, toAgencyId))) return { code: 'agency_takes_none', fields: [OTHER_AGENCY] }
  return problemOfTravelling(work, matterId, sheet)
}

/** Who a sheet is about, in the words that travel (本人の氏名など): the receiver looks for them by these. */
export const namedOn = (facts: Sheet['facts']): string => facts.flatMap((fact) => (fact.category === 'identity' ? [fact.text] : [])).join(' ')

/** Writes the facts of a sheet on a referral; of the people of its matter, those travel along whose name is among them, and nobody else. */
export const saveTravelling = async ({ tx, actor, newId }: Work, { referralId, matterId }: { referralId: string; matterId: string }, facts: Sheet['facts']): Promise<void> => {
  const people = facts.some((fact) => fact.category === 'identity') ? await listNameable(tx, actor, matterId) : []
  for (const fact of facts) {
    const told = fact.category === 'identity' ? whoIsTold(fact.text, people) : undefined
    const personId = told?.personId ?? null
    await saveReferralFact(tx, actor, { ...fact, id: newId(), referralId, personId, subjectId: told?.subjectId ?? null })
    if (personId !== null) await linkPerson(tx, actor, { matterId: referralId, personId, part: told?.part ?? 'subject' })
  }
}

const isRouteClosed = async ({ tx, actor }: Work, sheet: NewSheet): Promise<boolean> =>
  sheet.routeId !== undefined && !(await isOpenRouteOf(tx, actor, sheet.routeId, sheet.matterId))

/** Writes a referral down on its route, drafted or sent; the text it grew from is finished. While it is a draft the receiver sees nothing of it. */
export const prepareReferral = async (
  work: Work,
  sheet: NewSheet,
  sending: { readonly sentAt: string; readonly answerDueOn: string } | undefined,
): Promise<Result<{ readonly id: string; readonly routeId: string }, Refused>> => {
  const { tx, actor, now, today, newId } = work
  const origin = await holdOrigin(tx, actor, sheet.matterId)
  if (origin === undefined || origin.kind === 'referral' || (await isRouteClosed(work, sheet))) return refuse({ code: 'not_found' })
  const became = await becameOfDraft(tx, actor, sheet.draftId)
  if (became !== undefined) return refuse({ code: 'already_passed_on', current: { referralId: became } })
  if (origin.closedAt !== null) return refuse({ code: 'already_ended' })
  const problem = await problemOfSheet(work, sheet.matterId, sheet)
  if (problem !== undefined) return refuse(problem)
  const [id, routeId] = [newId(), sheet.routeId ?? newId()]
  if (sheet.routeId === undefined) await saveRoute(tx, actor, { id: routeId, matterId: sheet.matterId, need: sheet.need })
  const recipientAgencyId = sending === undefined ? undefined : sheet.toAgencyId
  await openMatter(tx, actor, { id, teamId: newId(), kind: 'referral', areaId: origin.areaId ?? undefined, openedAt: now, recipientAgencyId })
  await saveReferral(tx, actor, {
    id, routeId, number: await takeNumber(tx, 'referral', fiscalYearOf(today)), attempt: await nextAttempt(tx, routeId),
    toAgencyId: sheet.toAgencyId ?? null, toOutside: sheet.toOutside ?? null, urgency: sheet.urgency, why: sheet.why, namedAs: namedOn(sheet.facts),
    personKnows: sheet.personKnows, againstWish: sheet.againstWish, unwarnedWhy: sheet.unwarnedWhy, warmHandover: sheet.warmHandover, warmHandoverOn: sheet.warmHandoverOn ?? null,
    sentAt: sending?.sentAt ?? null, answerDueOn: sending?.answerDueOn ?? null,
    basisReviewOn: sending === undefined ? null : (basisReviewOn(sheet.facts.map((one) => one.basis), today) ?? null),
  })
  await saveTravelling(work, { referralId: id, matterId: sheet.matterId }, sheet.facts)
  if (sheet.draftId !== undefined) await finishDraft(tx, actor, { id: sheet.draftId, kind: 'referral', becameId: id })
  return ok({ id, routeId })
}
