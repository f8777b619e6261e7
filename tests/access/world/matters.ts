import { besideMine, bare, chain, draftsHandedOn, takenUp } from './chains.ts'
import { find, USUAL, type MatterPlan, type Relation } from './plan.ts'
import { agencyId, areaId, type Actor, type Ground } from './staff.ts'
import { BEFORE, combinations, DAY, idOf, LIVES, moment, NOW, type Row, type World } from './row.ts'

/** A draft begun and handed on before it left (`BEFORE`), and what left taken up since. */
const [BEGUN, HANDED_ON, TAKEN_UP] = [moment(-12 * DAY), moment(-11 * DAY), moment(-DAY)]

const DIMENSIONS = {
  accountable: ['theirs', 'mine', 'endedToMine', 'endedInLine', 'endedToTheirs', 'endsLater', 'starting', 'coming'],
  area: ['west', 'none', 'root', 'below'],
  seat: ['none', 'lasting', 'endsNow', 'endsLater', 'beginsNow', 'comes', 'other'],
  glass: ['none', 'lasting', 'endsNow', 'beginsNow', 'comes', 'other'],
} as const

const strays = (plan: Record<string, unknown>): number => Object.entries(USUAL).filter(([name, value]) => plan[name] !== value).length

/** Cases in those combinations that stray from the usual in so many ways at most; restriction and kin in every one of them. */
const cases = (depth: number): readonly MatterPlan[] =>
  combinations({ ...DIMENSIONS, isRestricted: [false, true], kin: ['nobody', 'concerned', 'household'] as const })
    .filter((plan) => strays(plan) <= depth)
    .map((plan) => ({ ...plan, kind: 'support_case' }))

const intakes = (made: readonly MatterPlan[]): readonly MatterPlan[] =>
  combinations({
    accountable: ['theirs', 'mine', 'endedToMine'] as const,
    area: ['west'] as const,
    seat: ['none', 'lasting', 'other'] as const,
    glass: ['none'] as const,
    isRestricted: [false, true],
    kin: ['nobody', 'concerned'] as const,
    tiedTo: [undefined, find(made, { accountable: 'mine' }), find(made, { seat: 'lasting' }), find(made, { area: 'root', kin: 'household' }), find(made, {}), find(made, { area: 'none' })],
  })
    // An intake about kin closes the case it led to, and all that came of that: only one open case is given such a past.
    .filter((plan) => plan.kin === 'nobody' || plan.tiedTo === undefined || made[plan.tiedTo]?.kin === 'household' || made[plan.tiedTo]?.area === 'none')
    .map((plan) => ({ ...plan, kind: 'intake' }))

const referrals = (made: readonly MatterPlan[]): readonly MatterPlan[] =>
  combinations({
    accountable: ['theirs', 'mine'] as const,
    recipient: [undefined, 'theirs', 'mine', 'endedToMine', 'endsLater'] as const,
    area: ['west'] as const,
    seat: ['none', 'lasting'] as const,
    glass: ['none'] as const,
    isRestricted: [false, true],
    kin: ['nobody', 'concerned'] as const,
    tiedTo: [find(made, { accountable: 'mine' }), find(made, {}), find(made, { kin: 'household' }), find(made, { accountable: 'mine', kin: 'concerned' })],
  })
    // A referral that names kin closes where it came from, and all that came of that: only a case that is closed anyway gets one.
    .filter((plan) => plan.kin === 'nobody' || made[plan.tiedTo]?.kin !== 'nobody')
    .map((plan) => ({ ...plan, kind: 'referral' }))

/** All matters of a city. */
export const planMatters = (depth: number): readonly MatterPlan[] => {
  const plans = [...cases(depth)]
  plans.push(...intakes(plans))
  plans.push(...referrals(plans))
  plans.push(...chain(plans), ...besideMine(plans), ...bare())
  return [...plans, ...takenUp(plans), ...draftsHandedOn(plans)]
}

/** The person the kin are in conflict with. */
export const KIN_PERSON = 999_999
/** Another one they are in conflict with, about whom there is no matter at all. */
export const LONE_KIN = 999_998
/** Somebody whom only this city knows, and somebody whom only the other one does. */
export const ONLY_HERE = 999_997
export const ONLY_THERE = 999_996
export const matterId = (n: number): string => idOf('matter', n)

/** Which household a case is of, on which route a referral stands, in the household of which case somebody concealed lives, with whom, and how. */
export type Deal = {
  readonly household: (n: number) => number
  readonly route: (n: number) => number
  readonly home: (n: number) => number
  readonly housemate: (n: number) => number
  readonly concealment: (name: string, among: readonly string[]) => string
}

/** Writes one matter with everything that hangs on it. */
export class MatterWriter {
  readonly world: World
  readonly city: string
  readonly mine: readonly Actor[]
  readonly other: Actor
  readonly deal: Deal
  private count = 0

  constructor(ground: Ground, deal: Deal) {
    this.deal = deal
    this.world = ground.world
    this.city = ground.city
    this.mine = ground.actors.filter((actor) => actor.parts.includes('team'))
    this.other = ground.actors.find((actor) => actor.name === 'other') as Actor
  }

  row(table: string, row: Row): void {
    this.world.add(table, { municipality_code: this.city, ...row })
  }

  next(): number {
    this.count += 1
    return this.count
  }

  private holders(relation: Relation): readonly Actor[] {
    return relation === 'none' ? [] : relation === 'other' ? [this.other] : this.mine
  }

  private relate(id: string, plan: MatterPlan): void {
    const [seatFrom, seatTo] = LIVES[plan.seat === 'none' || plan.seat === 'other' ? 'lasting' : plan.seat]
    for (const holder of this.holders(plan.seat)) {
      this.row('matter_team', { id: idOf('seat', this.next()), matter_id: id, membership_id: holder.membershipId, part: 'member', reason: '', valid_from: seatFrom, valid_to: seatTo })
    }
    const opened = plan.glass === 'comes' ? moment(1) : plan.glass === 'beginsNow' ? NOW : moment(plan.glass === 'endsNow' ? -3_600_000 : 1 - 3_600_000)
    const expires = plan.glass === 'endsNow' ? NOW : plan.glass === 'comes' || plan.glass === 'beginsNow' ? moment(3_600_000) : moment(1)
    for (const holder of this.holders(plan.glass)) {
      this.row('break_glass', { id: idOf('glass', this.next()), matter_id: id, membership_id: holder.membershipId, reason: '命にかかわるおそれがあり、担当者に連絡がつかないため', opened_at: opened, expires_at: expires })
    }
  }

  person(n: number, matterIds: readonly string[]): void {
    this.row('person', { id: idOf('person', n) })
    this.row('person_name', { id: idOf('name', n), person_id: idOf('person', n), kind: 'official', as_written: `架空 ${n}`, search_key: `架空${n}` })
    for (const id of matterIds) this.row('matter_person', { matter_id: id, person_id: idOf('person', n), part: 'subject', only_told: n % 5 === 2 })
  }

  place(personId: string | null, inMatter: string | null): void {
    const id = idOf('place', this.next())
    this.row('location', { id, person_id: personId, matter_id: inMatter, kind: 'address', as_written: '架空町', search_key: '架空町' })
    this.row('location_revision', { location_id: id, version: 1, body: '{}', changed_by: this.other.membershipId })
  }

  record(inMatter: string, writer: Actor, sharing: string): string {
    const id = idOf('record', this.next())
    this.row('contact_record', { id, matter_id: inMatter, happened_at: BEFORE, method: 'M1', membership_id: writer.membershipId, agency_id: agencyId(writer.agency), sharing, facts: 'x' })
    this.row('contact_record_revision', { record_id: id, version: 1, body: '{}', changed_by: writer.membershipId })
    return id
  }

  private case(n: number, plan: MatterPlan): void {
    const [id, household] = [matterId(n), idOf('household', this.deal.household(plan.inHouseholdOf ?? n))]
    if (plan.inHouseholdOf === undefined) this.row('household', { id: household, name: '架空', kind: 'ordinary' })
    this.row('support_case', { id, household_id: household, number: n, title: 'x', status: 'open' })
    this.row('household_member', { id: idOf('member', this.next()), household_id: household, person_id: idOf('person', n), relationship: '本人' })
    if (plan.kin === 'household') this.row('household_member', { id: idOf('member', this.next()), household_id: household, person_id: idOf('person', KIN_PERSON), relationship: '夫', valid_to: '2020-01-01' })
    const about = [idOf('person', n), idOf('person', KIN_PERSON), null][n % 3] ?? null
    this.row('fact', { id: idOf('fact', n), household_id: household, person_id: about, code: 'x', text: 'x', source: 'x', noted_by: this.other.membershipId })
    this.row('task', { id: idOf('task', n), matter_id: id, membership_id: this.other.membershipId, text: 'x', due_on: '2026-05-01' })
    this.row('warning', { id: idOf('warning', n), matter_id: id, person_id: about, kind: 'x', text: 'x', added_by: this.other.membershipId, review_on: '2026-05-01' })
    this.place(idOf('person', n), null)
  }

  private intake(n: number, plan: MatterPlan): void {
    const id = matterId(n)
    this.row('intake', {
      id, number: n, received_at: BEFORE, received_by: this.other.membershipId, text: 'x',
      case_id: plan.tiedTo === undefined ? null : matterId(plan.tiedTo), from_referral_id: plan.cameBy === undefined ? null : matterId(plan.cameBy),
      former_id: plan.former === undefined ? null : matterId(plan.former),
    })
    this.row('intake_subject', { id: idOf('subject', n), intake_id: id, person_id: [idOf('person', n), idOf('person', n % 7), null][n % 3] ?? null })
    this.row('not_this_person', { subject_id: idOf('subject', n), person_id: idOf('person', 0), decided_by: this.other.membershipId })
    this.row('intake_revision', { intake_id: id, version: 1, body: '{}', changed_by: this.other.membershipId })
    this.place(idOf('person', n), null)
  }

  private referral(n: number, plan: MatterPlan): void {
    const id = matterId(n)
    const route = idOf('route', this.deal.route(plan.onRoute ?? n))
    this.row('referral_route', { id: route, matter_id: matterId(plan.tiedTo ?? 0), need: 'x', begun_in: plan.begunIn === undefined ? null : matterId(plan.begunIn) })
    this.row('referral', {
      id, number: n, route_id: route, attempt: 1, from_agency_id: agencyId(plan.drafter ?? plan.sender ?? plan.accountable), to_agency_id: agencyId(plan.recipient ?? 'elsewhere'),
      sent_by: this.other.membershipId, urgency: 'usual', why: 'x', status: plan.recipient === undefined ? 'drafted' : 'sent', answer_due_on: '2026-05-01',
      sent_at: plan.recipient === undefined ? null : BEFORE,
    })
    const about = [idOf('person', n), idOf('person', KIN_PERSON), null][n % 3] ?? null
    for (const [nth, category] of ['identity', 'contact'].entries()) {
      this.row('referral_fact', { id: idOf('travelling', 2 * n + nth), referral_id: id, person_id: about, category, text: 'x', basis: 'consent' })
    }
    this.row('referral_step', { id: idOf('step', n), referral_id: id, step: 'sent' })
    this.place(idOf('person', n), null)
  }

  private particulars(n: number, plan: MatterPlan): void {
    if (plan.kind === 'support_case') this.case(n, plan)
    if (plan.kind === 'intake') this.intake(n, plan)
    if (plan.kind === 'referral') this.referral(n, plan)
  }

  /** Who answered for it, from whom to whom: a draft handed on before it left, what left and was taken up. */
  private answering(id: string, { drafter, sender, accountable }: MatterPlan): void {
    const hands = [[drafter, BEGUN, HANDED_ON], [sender, drafter === undefined ? BEFORE : HANDED_ON, TAKEN_UP]] as const
    const held = hands.flatMap(([agency, since, until]) => (agency === undefined ? [] : [{ agency, since, until }]))
    const last = held.at(-1)?.until ?? BEFORE
    for (const { agency, since, until } of [...held, { agency: accountable, since: last, until: null }]) this.row('accountability', { matter_id: id, since, until, agency_id: agencyId(agency) })
  }

  write(n: number, plan: MatterPlan): void {
    const id = matterId(n)
    this.row('matter', {
      id, kind: plan.kind, accountable_agency_id: agencyId(plan.accountable), recipient_agency_id: plan.recipient === undefined ? null : agencyId(plan.recipient),
      sender_agency_id: plan.recipient === undefined ? null : agencyId(plan.sender ?? plan.accountable),
      area_id: plan.area === 'none' ? null : areaId(plan.area), restricted: plan.isRestricted, restricted_reason: plan.isRestricted ? 'x' : null, opened_at: BEFORE, closed_at: null,
    })
    this.answering(id, plan)
    this.person(n, [id])
    if (plan.kin === 'concerned') this.row('matter_person', { matter_id: id, person_id: idOf('person', KIN_PERSON), part: 'concerned' })
    this.relate(id, plan)
    if (plan.isBare !== true) this.particulars(n, plan)
    this.place(null, id)
    if (plan.kind === 'support_case' && plan.isBare !== true) this.record(id, this.other, 'readers')
  }
}
