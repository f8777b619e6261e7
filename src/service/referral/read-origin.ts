import type { getReferralOrigin as contract } from '#contract/referral-shown.ts'
import { isPerpetratorKnown, PERPETRATOR_WARNING } from '#domain/referral/perpetrator-warning.ts'
import { considerationsOnce } from '#domain/intake/consideration.ts'
import { URGENCIES, type Urgency } from '#domain/intake/codes.ts'
import { answerDueOn, contactDueOn, contactLatestOn } from '#domain/referral/due.ts'
import { offeredCallers } from '#domain/referral/caller-fact.ts'
import { considerationFact } from '#domain/referral/consideration-fact.ts'
import { offeredOnce, offeredPersons, offeredPlaces, type OfferedFact } from '#domain/referral/offered-fact.ts'
import { isLaterThanSaid } from '#domain/referral/said-days.ts'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, toUtc } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import type { WorkingCalendar } from '#domain/shared/working-day.ts'
import { isConcealmentAsked } from '#store/access/protection-request.ts'
import { listConsiderationsOfMatter } from '#store/intake/consideration.ts'
import { hasConcealedPerson } from '#store/person/concealed.ts'
import { listAttempts } from '#store/referral/find-referral.ts'
import { findHolder, findOrigin } from '#store/referral/origin.ts'
import { findSpeakingIntake, findTitle, listCallersOfMatter, listIdentities, listOfferedPlaces, listRecordedFacts, listRoutesOf, listToldOnSheets, listWishes } from '#store/referral/origin-facts.ts'
import type { Handler, Work } from '../handler.ts'
import { namedPersons } from './named-persons.ts'
import { workingCalendar } from '../working-calendar.ts'

type Told = Awaited<ReturnType<typeof listToldOnSheets>>[number]

const fact = (category: OfferedFact['category'], text: string, at?: string): readonly OfferedFact[] =>
  text === '' ? [] : [{ category, text, source: 'intake', ...(at !== undefined && { on: dayInTokyo(toUtc(at)) }) }]

/** What the sheet of an intake says, fact by fact, also where it goes on in a household; the counsellor's own judgement (見立て) stays behind unless somebody writes it. */
const factsOfSheet = ({ text, heard, ownWords, receivedAt }: Told): readonly OfferedFact[] =>
  [...fact('situation', text, receivedAt), ...fact('situation', heard, receivedAt), ...fact('wish', ownWords, receivedAt)]

/** 渡せる情報: everything on record that could travel, each once. */
const factsOf = async ({ tx, actor }: Work, matterId: string, ofSheet: readonly OfferedFact[]): Promise<readonly OfferedFact[]> => {
  const persons = await listIdentities(tx, actor, matterId)
  return offeredOnce([
    ...offeredPersons(persons),
    ...offeredPlaces(await listOfferedPlaces(tx, actor, matterId)),
    ...offeredCallers(await listCallersOfMatter(tx, actor, matterId), persons),
    ...(await listRecordedFacts(tx, actor, matterId)),
    ...ofSheet,
  ])
}

/** The days an urgency gives from today on, and whether closed days put them later than it says. */
const dueDaysOf = (urgency: Urgency, today: Day, calendar: WorkingCalendar) => {
  const need = { urgency, sentOn: today }
  const [answer, contact] = [answerDueOn(need, calendar), contactDueOn(need, today, calendar)]
  return {
    urgency, answerDueOn: answer, contactDueOn: contact, contactLatestOn: contactLatestOn(need, { answerDue: answer, today }, calendar),
    laterThanSaid: [answer, contact].some((due) => isLaterThanSaid(need, due, calendar)),
  }
}

/** つなぐ前に見る. */
export const getReferralOrigin: Handler<typeof contract> = async (work, { matterId }) => {
  const { tx, actor, today } = work
  const origin = await findOrigin(tx, actor, matterId)
  if (origin === undefined || origin.kind === 'referral') return refuse({ code: 'not_found' })
  const speaking = await findSpeakingIntake(tx, actor, matterId)
  const routes = await listRoutesOf(tx, actor, matterId)
  const attempts = await listAttempts(tx, actor, routes.map((route) => route.id))
  const calendar = await workingCalendar(work)
  const told = considerationsOnce(await listConsiderationsOfMatter(tx, actor, matterId))
  const isKnown = isPerpetratorKnown(told)
  const facts = await factsOf(work, matterId, [
    ...fact('perpetrator', isKnown ? PERPETRATOR_WARNING : ''), ...(await listToldOnSheets(tx, actor, matterId)).flatMap(factsOfSheet),
    ...told.flatMap((one) => fact('risk', considerationFact(one), one.receivedAt)),
  ])
  return ok({
    matterId,
    kind: origin.kind,
    title: await findTitle(tx, actor, matterId),
    heldBy: await findHolder(tx, matterId),
    today,
    consent: speaking === undefined ? null : { state: speaking.state, note: speaking.note, askedAt: speaking.askedAt, intakeId: speaking.id },
    wishes: await listWishes(tx, actor, matterId),
    isConcealed: await hasConcealedPerson(tx, matterId),
    isConcealmentAsked: await isConcealmentAsked(tx, actor, matterId),
    persons: await namedPersons({ tx, actor }, matterId),
    isPerpetratorKnown: isKnown,
    facts,
    urgency: speaking?.urgency ?? null,
    urgencyFrom: speaking === undefined || speaking.urgency === null ? null : { intakeId: speaking.id, receivedAt: speaking.askedAt },
    considerations: told,
    routes: routes.map((route) => ({ ...route, attempts: attempts.filter((attempt) => attempt.routeId === route.id) })),
    dueDays: URGENCIES.map((urgency) => dueDaysOf(urgency, today, calendar)),
  })
}
