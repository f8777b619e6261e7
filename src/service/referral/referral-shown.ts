import { hasMoreToIt } from '#domain/intake/rest-of-intake.ts'
import { contactLatestOn } from '#domain/referral/due.ts'
import { isLaterThanSaid } from '#domain/referral/said-days.ts'
import { movesOpen, type ReferralStatus } from '#domain/referral/status.ts'
import type { Day } from '#domain/shared/day.ts'
import { refuse } from '#domain/shared/result.ts'
import { findIntake } from '#store/intake/find-intake.ts'
import { isMatterWritable } from '#store/matter.ts'
import { hasConcealedContact } from '#store/person/concealed.ts'
import { listWhomToCall } from '#store/referral/coordinators.ts'
import { findReferral, listAttempts, listReferralFacts, listRouteSteps, listToldOtherwise } from '#store/referral/find-referral.ts'
import { findTakenUp, listHoldersNow } from '#store/referral/held-now.ts'
import { findLinkState } from '#store/referral/link.ts'
import { countArrivedNeeds } from '#store/referral/needs.ts'
import { findOrigin } from '#store/referral/origin.ts'
import type { Work } from '../handler.ts'
import { namedPersons } from './named-persons.ts'
import { workingCalendar } from '../working-calendar.ts'
import type { FoundReferral } from './change-for-move.ts'
import { sentNeed } from './sent-need.ts'

/** Whether closed days put the day that counts now, of the answer or of the first contact, later than the urgency says. */
const isLater = async (work: Work, found: FoundReferral): Promise<boolean> => {
  const { status, sentAt, answerDueOn, contactDueOn } = found
  const dueOn = status === 'accepted' ? contactDueOn : status === 'sent' || status === 'received' ? answerDueOn : null
  if (dueOn === null || sentAt === null) return false
  return isLaterThanSaid(sentNeed(found, work.today), dueOn as Day, await workingCalendar(work))
}

/** By when the person is met at the latest, while nobody has taken the need up. */
export const latestContact = async (work: Pick<Work, 'tx' | 'actor' | 'today'>, found: FoundReferral): Promise<Day | null> => {
  const { status, answerDueOn } = found
  if ((status !== 'sent' && status !== 'received') || answerDueOn === null) return null
  return contactLatestOn(sentNeed(found, work.today), { answerDue: answerDueOn as Day, today: work.today }, await workingCalendar(work))
}

/** Whether the consultation a need came from tells of more than will have arrived with it: asked of whoever may confirm that. */
const asksRest = async ({ tx, actor }: Work, found: FoundReferral): Promise<boolean> => {
  if (!movesOpen(found.status as ReferralStatus, found).includes('confirm')) return false
  const intake = await findIntake(tx, actor, found.originId)
  if (intake === undefined || intake.outcome !== null) return false
  return hasMoreToIt({ boxes: intake.boxes, urgency: intake.urgency, needsArrived: 1 + (await countArrivedNeeds(tx, actor, found.originId)) })
}

/** A referral as its reader sees it: with what travelled, every attempt for the same need, and the moves that are possible now. */
export const referralShown = async (work: Work, found: FoundReferral) => {
  const { tx, actor } = work
  const origin = await findOrigin(tx, actor, found.originId)
  return {
    ...found,
    matterId: origin?.id ?? null,
    matterKind: origin === undefined || origin.kind === 'referral' ? null : origin.kind,
    takenUp: (await findTakenUp(tx, actor, found.routeId)) ?? null,
    coordinators: [...((await listWhomToCall(tx, actor, [{ ...found, status: found.status as ReferralStatus }])).get(found.id) ?? [])],
    heldBy: await listHoldersNow(tx, actor, found.routeId),
    basisReviewOn: found.isSender ? found.basisReviewOn : null,
    laterThanSaid: await isLater(work, found),
    contactLatestOn: await latestContact(work, found),
    moves: movesOpen(found.status as ReferralStatus, found),
    mayNote: await isMatterWritable(tx, found.id),
    asksRest: await asksRest(work, found),
    persons: await namedPersons({ tx, actor }, found.id),
    toldOtherwise: [...(await listToldOtherwise(tx, found.id))],
    facts: await listReferralFacts(tx, actor, found.id),
    isContactConcealed: await hasConcealedContact(tx, found.id),
    steps: await listRouteSteps(tx, actor, found.routeId),
    attempts: await listAttempts(tx, actor, [found.routeId]),
    link: found.isOutside && found.isSender ? ((await findLinkState(tx, found.id)) ?? null) : null,
  }
}

/** Somebody else was faster: the referral is answered as it stands now, not as it was read before. */
export const staleReferral = async (work: Work, asked: FoundReferral) => {
  const now = (await findReferral(work.tx, work.actor, asked.id)) ?? asked
  return refuse({ code: 'stale_version' as const, current: await referralShown(work, now) })
}
