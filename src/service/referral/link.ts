import { createHash } from 'node:crypto'
import type { Problem } from '#contract/problem.ts'
import type { issueReferralLink as issue, LinkAnswer, LinkShown } from '#contract/referral-link.ts'
import type { OfficeDeed } from '#domain/journal/unpromised.ts'
import { confirmDueOn, contactDueOn } from '#domain/referral/due.ts'
import { answerByLink, answersOpen, usesUp, type LinkAnswerKind, type LinkAnswerProblem } from '#domain/referral/link.ts'
import { hasEnded, type ReferralStatus } from '#domain/referral/status.ts'
import { personKnowing, stepOf, type OwnStep } from '#domain/referral/step.ts'
import { dayInTokyo, instantFrom, millisecondsOf } from '#domain/shared/instant.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import { asActor, type ActingTransaction, type Entered } from '#store/as-actor.ts'
import { appendToJournal } from '#store/journal.ts'
import { closeMatter } from '#store/matter.ts'
import { findReferral, listReferralFacts, listRouteSteps } from '#store/referral/find-referral.ts'
import { findLinkedReferral, findMunicipalityName, saveLinkUsed, saveReferralLink } from '#store/referral/link.ts'
import { changeReferral, fittingColumns, saveReferralStep, type ReferralChange } from '#store/referral/save-referral.ts'
import type { Handler } from '../handler.ts'
import type { Office } from '../work-for.ts'
import { workingCalendar } from '../working-calendar.ts'
import { fittingNamed } from './fitting-named.ts'
import { latestContact } from './referral-shown.ts'
import { sentNeed } from './sent-need.ts'

const DAY = 86_400_000
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** 一回限りのリンクを出す: the token was made by whoever hands it on; only its hash is kept. */
export const issueReferralLink: Handler<typeof issue> = async ({ tx, actor, now, newId: freshId }, input) => {
  const found = await findReferral(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  const expiresAt = instantFrom(millisecondsOf(now) + input.days * DAY)
  const obstacle = await saveReferralLink(tx, { referralId: input.id, tokenHash: hashOf(input.token), expiresAt, endsEarlier: input.endsEarlier })
  if (obstacle !== undefined) return refuse({ code: obstacle })
  await saveReferralStep(tx, actor, { id: freshId(), referralId: input.id, step: 'link_issued', note: '' })
  return ok({ id: input.id, expiresAt })
}

/** How many entries before this one were not written, or `undefined` when this one is not either: strangers do not fill the journal. */
type Measured = () => number | undefined

const always: Measured = () => 0

/**
 * Acts for whoever stands at the link: as the office, and with an entry in the journal whatever comes of it. What was asked of a
 * link that opens nothing is measured, for anybody may ask it.
 */
const atTheLink = <T, C extends string>(
  office: Office,
  { operation, measured }: { readonly operation: Extract<OfficeDeed, 'openReferralLink' | 'answerReferralLink'>; readonly measured: Measured },
  work: (tx: ActingTransaction, entered: Entered, about: (subject: string) => void) => Promise<Result<T, Problem<C>>>,
): Promise<Result<T, Problem<C>>> =>
  asActor(office.database, { token: office.officeToken, purpose: 'referral' }, async (tx, actor, now) => {
    if (actor === undefined || now === undefined) return refuse<Problem<C>>({ code: 'not_found' })
    const subjects: string[] = []
    const answer = await work(tx, { actor, now }, (subject) => subjects.push(subject))
    const result = answer.ok ? 'done' : answer.problem.code === 'not_found' ? 'not_found' : 'refused'
    const unwritten = result === 'not_found' ? measured() : 0
    if (unwritten !== undefined) await appendToJournal(tx, { operation, result, subjects, detail: unwritten > 0 ? { unwritten } : {}, requestId: newId() })
    return answer
  })

/** What the holder of a living link may read. A link that ran out, was used or never was: all answer alike. */
export const openReferralLink = (office: Office, token: string, measured = always): Promise<Result<LinkShown, Problem>> =>
  atTheLink(office, { operation: 'openReferralLink', measured }, async (tx, { actor, now }, about) => {
    const linked = await findLinkedReferral(tx, hashOf(token))
    const found = linked === undefined ? undefined : await findReferral(tx, actor, linked.referralId)
    if (linked === undefined || found === undefined) return refuse({ code: 'not_found' })
    about(found.id)
    const steps = (await listRouteSteps(tx, actor, found.routeId)).filter((step) => step.referralId === found.id)
    return ok({
      municipalityName: await findMunicipalityName(tx, actor), number: found.number, fromAgencyName: found.fromFullName, sentByAgencyName: found.sentByFullName,
      fromPhone: found.fromPhone, toName: found.toFullName, need: found.need, why: found.why, urgency: found.urgency, status: found.status,
      answers: answersOpen(found.status as ReferralStatus), answerDueOn: found.answerDueOn, contactDueOn: found.contactDueOn,
      contactLatestOn: await latestContact({ tx, actor, today: dayInTokyo(now) }, found), daysOverdue: found.daysOverdue,
      personKnows: personKnowing(found.personKnows, steps.map((step) => ({ step: step.step, at: step.happenedAt }))),
      warmHandover: found.warmHandover, warmHandoverOn: found.warmHandoverOn, expiresAt: linked.expiresAt,
      facts: await listReferralFacts(tx, actor, found.id),
    } as LinkShown)
  })

const changeBy = async (
  tx: ActingTransaction,
  { actor, now }: Entered,
  answer: LinkAnswer,
  to: { readonly status: ReferralStatus; readonly urgency: string; readonly sentAt: string | null; readonly partOfIt: readonly string[] },
): Promise<ReferralChange> => {
  if (to.status === 'returned') {
    const fitting = await fittingNamed({ tx, actor }, answer, to.partOfIt)
    return { status: to.status, returned_at: now, return_reason: answer.reason, return_note: answer.note, next_step: answer.nextStep, ...fittingColumns(fitting) }
  }
  if (to.status === 'received') return { status: to.status, received_at: now }
  const today = dayInTokyo(now)
  const calendar = await workingCalendar({ tx, actor, today })
  const sent = sentNeed(to, today)
  const dueOn = contactDueOn(sent, today, calendar)
  const met = to.status === 'met' ? { first_contact_at: now, first_contact_note: answer.note, confirm_due_on: confirmDueOn(sent.sentOn, today, calendar) } : {}
  return { status: to.status, accepted_at: now, contact_due_on: dueOn, ...met }
}

const MISPLACED = { fields: [{ path: 'answer.fittingOutside', rule: 'not_a_choice' as const }] }
const STEP_OF: Readonly<Record<LinkAnswerKind, OwnStep>> = { receive: stepOf('receive'), accept: stepOf('accept'), met: stepOf('meet'), return: stepOf('return') }

/** Takes the answer of whoever holds a living link; that it was received leaves it alive for the one that counts. Sender and person see it on the referral. */
export const answerReferralLink = (
  office: Office,
  token: string,
  answer: LinkAnswer,
  measured = always,
): Promise<Result<{ readonly status: ReferralStatus }, Problem<LinkAnswerProblem>>> =>
  atTheLink(office, { operation: 'answerReferralLink', measured }, async (tx, { actor, now }, about) => {
    const linked = await findLinkedReferral(tx, hashOf(token))
    const found = linked === undefined ? undefined : await findReferral(tx, actor, linked.referralId)
    if (found === undefined) return refuse({ code: 'not_found' })
    about(found.id)
    const decided = answerByLink(found.status as ReferralStatus, answer)
    if (!decided.ok) return refuse({ code: decided.problem, ...(decided.problem === 'fitting_unclear' && MISPLACED) })
    const change = await changeBy(tx, { actor, now }, answer, { ...found, status: decided.value })
    if (!(await changeReferral(tx, actor, found, change))) return refuse({ code: 'not_possible_now' })
    if (usesUp(answer.kind) && (await saveLinkUsed(tx, hashOf(token))) === undefined) throw new Error('the link was used up while its answer was being taken')
    const note = [answer.note, answer.nextStep].filter((line) => line !== '').join('\n')
    await saveReferralStep(tx, actor, { id: newId(), referralId: found.id, step: STEP_OF[answer.kind], note, channel: 'link', answeredBy: answer.by })
    if (hasEnded(decided.value)) await closeMatter(tx, actor, found.id)
    return ok({ status: decided.value })
  })
