import type { Actor } from '../world/staff.ts'
import { age, at, hasBegun, hasEnded, runs, type Facts } from './facts.ts'

/**
 * だれが尋ねているか。サインインが終わった、離席中、期限切れ、放置された人、退職した人、アカウントを止められた人、所属や委託の
 * 期間の外の人は、だれでもない人と同じに扱う。
 */
export class PersonAsking {
  readonly facts: Facts
  readonly actor: Actor
  readonly isSomebody: boolean
  private readonly areas: ReadonlySet<string>

  constructor(facts: Facts, actor: Actor, idleMs: number) {
    this.facts = facts
    this.actor = actor
    this.isSomebody = this.recognise(idleMs)
    this.areas = this.areasInCharge()
  }

  private recognise(idleMs: number): boolean {
    const { facts, actor } = this
    const session = facts.where('session', 'membership_id', actor.membershipId).find((row) => at(row, 'staff_id') === actor.staffId)
    if (actor.token === null || session === undefined) return false
    if (hasEnded(session, 'ended_at') || at(session, 'locked_at') !== null || hasEnded(session, 'expires_at')) return false
    if (at(session, 'kind') !== 'system' && age(session, 'last_seen_at') >= idleMs) return false
    return this.canAct && at(facts.one('membership', 'id', actor.membershipId), 'staff_id') === actor.staffId
  }

  /** この席に在任する人がいて、使えるか。だれがサインインしているかは問わない。 */
  get canAct(): boolean {
    const { facts, actor } = this
    const membership = facts.one('membership', 'id', actor.membershipId)
    if (membership === undefined || !runs(membership, 'valid_from', 'valid_to')) return false
    const agency = facts.one('agency', 'id', at(membership, 'agency_id'))
    if (agency === undefined || !runs(agency, 'contract_from', 'contract_to')) return false
    const staff = facts.one('staff', 'id', at(membership, 'staff_id'))
    const account = facts.one('account', 'staff_id', at(membership, 'staff_id'))
    return staff !== undefined && (account === undefined || !hasEnded(account, 'disabled_at'))
  }

  /** 案件の中身を開ける職務。 */
  get opensContents(): boolean {
    return this.isSomebody && ['counsellor', 'supervisor', 'coordinator', 'clerk', 'system'].includes(this.actor.role)
  }

  /** この機関の分を引き受けているか: 自機関か、終わって、引継ぎ先をたどると自機関に着く機関。 */
  answersFor(agencyId: string | null): boolean {
    const mine = at(this.facts.one('membership', 'id', this.actor.membershipId), 'agency_id')
    for (let here = agencyId, steps = 0; here !== null && steps < 50; steps += 1) {
      if (here === mine) return true
      const agency = this.facts.one('agency', 'id', here)
      if (agency === undefined || !hasEnded(agency, 'contract_to')) return false
      here = at(agency, 'successor_agency_id')
    }
    return false
  }

  private areasInCharge(): ReadonlySet<string> {
    const charged = new Set<string>()
    if (this.actor.role !== 'coordinator') return charged
    const walk = (areaId: string): void => {
      charged.add(areaId)
      for (const below of this.facts.where('area', 'parent_id', areaId)) walk(at(below, 'id') ?? '')
    }
    for (const row of this.facts.where('coordinator_area', 'membership_id', this.actor.membershipId)) {
      if (runs(row, 'valid_from', 'valid_to')) walk(at(row, 'area_id') ?? '')
    }
    return charged
  }

  /** 担当圏域か。圏域が分からないときは、どれかの木の根をすべて担当しているか。 */
  isInCharge(areaId: string | null): boolean {
    if (areaId !== null) return this.areas.has(areaId)
    const uncovered = new Set<string>()
    const trees = new Set<string>()
    for (const area of this.facts.world.rowsOf('area')) {
      if (area['municipality_code'] !== this.facts.city || at(area, 'parent_id') !== null) continue
      trees.add(at(area, 'tree') ?? '')
      if (!this.areas.has(at(area, 'id') ?? '')) uncovered.add(at(area, 'tree') ?? '')
    }
    return trees.size > uncovered.size
  }

  isOnTeam(matterId: string): boolean {
    return this.facts.where('matter_team', 'matter_id', matterId).some((seat) => at(seat, 'membership_id') === this.actor.membershipId && runs(seat, 'valid_from', 'valid_to'))
  }

  /** 緊急閲覧を開いて60分のうちか。 */
  isInHour(matterId: string): boolean {
    return this.facts.where('break_glass', 'matter_id', matterId).some((glass) => at(glass, 'membership_id') === this.actor.membershipId && hasBegun(glass, 'opened_at') && !hasEnded(glass, 'expires_at'))
  }
}
