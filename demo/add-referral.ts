import { answerDueOn, confirmDueOn, contactDueOn } from '#domain/referral/due.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import type { Urgency } from '#domain/intake/codes.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { addDays, daysBetween, type Day } from '#domain/shared/day.ts'
import { addIntake } from './add-intake.ts'
import { agencyId, areaId, membershipId, type City } from './city.ts'
import { demoId } from './demo-id.ts'
import type { StoryReferral } from './story.ts'

/** Where a need comes from: the intake or case it began with, and whom it concerns. */
export type Origin = {
  readonly matterId: string
  readonly caseId?: string
  readonly area: string
  readonly restricted?: string | undefined
  readonly persons: readonly string[]
}

/** What places an attempt: its own name, the name of its route, and which attempt it is. */
export type Attempt = { readonly key: string; readonly route: string; readonly attempt: number }

const WEEKENDS = { closedWeekdays: [6, 0], closedDays: new Set<string>() }
const REACHED: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  drafted: [],
  sent: ['sent'],
  received: ['sent', 'received'],
  accepted: ['sent', 'received', 'accepted'],
  met: ['sent', 'received', 'accepted', 'met'],
  confirmed: ['sent', 'received', 'accepted', 'met', 'confirmed'],
  returned: ['sent', 'received', 'returned'],
  withdrawn: ['sent', 'withdrawn'],
}
const DAYS_AFTER = { drafted: 0, sent: 0, received: 1, accepted: 1, met: 4, confirmed: 5, returned: 2, withdrawn: 2 } as const
const HOURS = { drafted: '09:30', sent: '10:10', received: '09:05', accepted: '11:20', met: '14:00', confirmed: '16:40', returned: '15:30', withdrawn: '13:00' } as const

/** When each step that was reached took place. */
type Times = Readonly<Partial<Record<ReferralStatus, string>>>

const timesOf = ({ calendar }: City, on: Day, status: ReferralStatus): Times =>
  Object.fromEntries(REACHED[status].map((step) => [step, calendar.moment(daysBetween(calendar.today, addDays(on, DAYS_AFTER[step])), HOURS[step])]))

const isInside = (to: string): boolean => /^AG\d\d$/.test(to)

const addSteps = (city: City, plan: StoryReferral, id: string, times: Times): void => {
  const receiver = isInside(plan.to) ? city.workerOf(plan.to, id.length) : plan.by
  for (const [step, at] of Object.entries(times)) {
    const who = step === 'sent' || step === 'confirmed' || step === 'withdrawn' ? plan.by : receiver
    const note = step === 'met' ? (plan.note ?? '本人と会った') : step === 'returned' ? (plan.returned?.[1] ?? '') : ''
    city.add('referral_step', {
      id: demoId(`step/${id}/${step}`), referral_id: id, happened_at: at, step, membership_id: membershipId(who), agency_id: agencyId(city.agencyOf(who)), note,
    })
  }
}

/** What the receiver begins with: an intake of its own, ended once the first contact is confirmed. */
const addReceivedIntake = (city: City, plan: StoryReferral, origin: Origin, made: { id: string; times: Times; receiver: string }): string => {
  const intakeId = demoId(`received/${made.id}`)
  const { accepted = '', confirmed } = made.times
  const ended =
    confirmed === undefined
      ? undefined
      : origin.caseId === undefined
        ? { outcome: 'informed', at: confirmed, note: '引き継いだ窓口で続けて対応' }
        : { outcome: 'kept', at: confirmed, caseId: origin.caseId }
  addIntake(city, {
    id: intakeId, at: accepted, by: made.receiver, agency: plan.to, area: origin.area, restricted: origin.restricted, text: `${plan.need}\n${plan.why}`,
    urgency: plan.urgency ?? 'usual', ended, more: { route: 'R05', channel: 'other' },
  })
  for (const person of origin.persons) city.add('matter_person', { matter_id: intakeId, person_id: person, part: 'subject' })
  city.fromReferral.push({ intakeId, referralId: made.id })
  return intakeId
}

const addReferralMatter = (city: City, plan: StoryReferral, origin: Origin, made: { id: string; times: Times; sentAt: string }): void => {
  const { id, times, sentAt } = made
  city.add('matter', {
    id, kind: 'referral', accountable_agency_id: agencyId(city.agencyOf(plan.by)), recipient_agency_id: isInside(plan.to) ? agencyId(plan.to) : null,
    area_id: areaId(origin.area), restricted: origin.restricted !== undefined, restricted_reason: origin.restricted ?? null, opened_at: sentAt,
    closed_at: times.confirmed ?? times.returned ?? times.withdrawn ?? null,
  })
  city.add('matter_team', { id: demoId(`team/${id}`), matter_id: id, membership_id: membershipId(plan.by), part: 'lead', reason: 'referral', valid_from: sentAt })
  if (plan.facts.some(([category]) => category === 'identity')) {
    for (const person of origin.persons) city.add('matter_person', { matter_id: id, person_id: person, part: 'subject' })
  }
}

const addFacts = (city: City, plan: StoryReferral, id: string, origin: Origin): void => {
  for (const [n, [category, text, basis, note]] of plan.facts.entries()) {
    const personId = category === 'identity' ? (origin.persons[0] ?? null) : null
    city.add('referral_fact', { id: demoId(`travels/${id}/${n}`), referral_id: id, person_id: personId, category, text, basis, basis_note: note ?? (basis === 'consent' ? '面談で本人から口頭で' : '') })
  }
}

const escalation = (city: City, id: string, dueOn: Day, isOpen: boolean): { escalated_at: string | null; escalation_count: number } => {
  const { today, moment } = city.calendar
  if (!isOpen || dueOn >= today) return { escalated_at: null, escalation_count: 0 }
  const at = moment(daysBetween(today, dueOn) + 1, '08:30')
  city.add('referral_step', { id: demoId(`step/${id}/escalated`), referral_id: id, happened_at: at, step: 'escalated', membership_id: null, agency_id: null, note: '' })
  return { escalated_at: at, escalation_count: 1 }
}

/** A need is one route, however many attempts it took; it is settled with the one that arrived. */
const addRoute = (city: City, plan: StoryReferral, route: { readonly id: string; readonly matterId: string }, settledAt: string | undefined): void => {
  const routes = city.rows.get('referral_route') ?? []
  const at = routes.findIndex((row) => row['id'] === route.id)
  if (at !== -1 && settledAt === undefined) return
  if (at !== -1) routes.splice(at, 1)
  city.add('referral_route', { id: route.id, matter_id: route.matterId, need: plan.need, search_key: foldForSearch(plan.need), settled_at: settledAt ?? null })
}

/** Adds one attempt to pass a need on, as far as it has come. */
export const addReferral = (city: City, plan: StoryReferral, origin: Origin, { key, route, attempt }: Attempt): Times => {
  const id = demoId(`referral/${key}`)
  const routeId = demoId(`route/${route}`)
  const sentOn = city.calendar.day(plan.on)
  const times = timesOf(city, sentOn, plan.status)
  const urgency: Urgency = plan.urgency ?? 'usual'
  const receiver = isInside(plan.to) && times.accepted !== undefined ? city.workerOf(plan.to, attempt + key.length) : undefined
  const dueOn = answerDueOn({ urgency, sentOn }, WEEKENDS)
  addReferralMatter(city, plan, origin, { id, times, sentAt: times.sent ?? '' })
  addRoute(city, plan, { id: routeId, matterId: origin.matterId }, times.confirmed)
  const intakeId = receiver === undefined ? null : addReceivedIntake(city, plan, origin, { id, times, receiver })
  city.add('referral', {
    id, route_id: routeId, attempt, from_agency_id: agencyId(city.agencyOf(plan.by)), sent_by: membershipId(plan.by),
    to_agency_id: isInside(plan.to) ? agencyId(plan.to) : null, to_outside: isInside(plan.to) ? null : plan.to, urgency, why: plan.why,
    search_text: foldForSearch([plan.why, ...plan.facts.flatMap(([category, text]) => (category === 'identity' ? [text] : []))].join(' ')),
    person_knows: plan.facts.some(([, , basis]) => basis === 'consent') ? true : null, warm_handover: plan.warm ?? 'none', status: plan.status, sent_at: times.sent ?? null,
    answer_due_on: dueOn, received_at: times.received ?? null, accepted_at: times.accepted ?? null, accepted_by: receiver === undefined ? null : membershipId(receiver),
    contact_due_on: times.accepted === undefined ? null : contactDueOn({ urgency, sentOn }, addDays(sentOn, DAYS_AFTER.accepted), WEEKENDS),
    first_contact_at: times.met ?? null, first_contact_note: times.met === undefined ? '' : (plan.note ?? '本人と会った'), confirmed_at: times.confirmed ?? null,
    confirm_due_on: times.met === undefined ? null : confirmDueOn(sentOn, addDays(sentOn, DAYS_AFTER.met), WEEKENDS),
    warm_handover_on: plan.warm === undefined ? null : addDays(sentOn, DAYS_AFTER.met), gone_along: plan.warm !== undefined && times.confirmed !== undefined ? 'took_place' : null,
    returned_at: times.returned ?? null, return_reason: plan.returned?.[0] ?? null, return_note: plan.returned?.[1] ?? null, next_step: plan.returned?.[2] ?? null,
    next_step_on: plan.returned?.[3] === undefined ? null : city.calendar.day(plan.returned[3]),
    received_intake_id: intakeId, ...escalation(city, id, dueOn, plan.status === 'sent' || plan.status === 'received'),
  })
  addFacts(city, plan, id, origin)
  addSteps(city, plan, id, times)
  return times
}
