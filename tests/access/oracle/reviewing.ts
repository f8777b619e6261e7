import type { Row } from '../world/row.ts'
import { at, type Facts } from './facts.ts'
import { PersonAsking } from './person-asking.ts'
import { RuleInWords } from './rule-in-words.ts'

const NEVER_IDLE = Number.POSITIVE_INFINITY
const seatsOf = new WeakMap<Facts, readonly RuleInWords[]>()

/** 係長級と調整担当の席。サインインしているかは問わない。 */
const seatsIn = (facts: Facts): readonly RuleInWords[] => {
  const known = seatsOf.get(facts)
  if (known !== undefined) return known
  const seats = ['supervisor', 'coordinator'].flatMap((role) => facts.where('membership', 'role', role)).map((row) => {
    const [membershipId, staffId] = [at(row, 'id') ?? '', at(row, 'staff_id') ?? '']
    const actor = { name: 'seat', city: facts.city, token: null, staffId, membershipId, agency: 'mine', role: at(row, 'role') ?? '', parts: [] } as const
    return new RuleInWords(new PersonAsking(facts, actor, NEVER_IDLE))
  })
  seatsOf.set(facts, seats)
  return seats
}

/** この席の人は、この案件を、続く理由で開けるか。 */
const opensFromSeat = (seat: RuleInWords, matter: Row): boolean => {
  const { who } = seat
  const id = at(matter, 'id') ?? ''
  if (!who.canAct || seat.isClosed(id)) return false
  const restricted = matter['restricted'] === true
  const isOfAgency = who.answersFor(at(matter, 'accountable_agency_id')) || who.answersFor(at(matter, 'recipient_agency_id'))
  return who.isOnTeam(id) || (isOfAgency && (!restricted || who.actor.role === 'supervisor')) || (!restricted && who.isInCharge(at(matter, 'area_id')))
}

/**
 * 緊急閲覧の確認が自分に任されているか: 開いた人とは別の、続く理由で記録を開ける係長級・調整担当がだれもいないとき、市の調整担当と、
 * 多機関協働の機関の係長級が確認する。自分が確認したものは、その後も見られる。利害関係のある人は
 * 確認せず、自分が確認したものも、利害関係ができてからは見られない。
 */
export const isReviewedInPlace = (rule: RuleInWords, glass: Row): boolean => {
  const { facts, who } = rule
  if (!who.isSomebody || !['supervisor', 'coordinator'].includes(who.actor.role)) return false
  if (rule.isClosed(at(glass, 'matter_id') ?? '')) return false
  if (at(glass, 'reviewed_by') === who.actor.membershipId) return true
  const standsIn = who.actor.role === 'coordinator' || who.answersFor(at(facts.one('municipality', 'municipality_code', facts.city), 'coordinating_agency_id'))
  const opener = at(facts.one('membership', 'id', at(glass, 'membership_id')), 'staff_id')
  const matter = facts.one('matter', 'id', at(glass, 'matter_id'))
  if (!standsIn || matter === undefined || at(glass, 'reviewed_at') !== null || opener === who.actor.staffId) return false
  return !seatsIn(facts).some((seat) => seat.who.actor.staffId !== opener && opensFromSeat(seat, matter))
}
