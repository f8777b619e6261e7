import { closedByConflict } from '#domain/access/closed-by-conflict.ts'
import { isInForce, type Period } from '#domain/access/period.ts'
import { agenciesStoodFor, areasCoordinated, coordinatesWholeTree } from '#domain/access/reach.ts'
import type { Role } from '#domain/access/role.ts'
import type { ActorFacts, Standing } from '#domain/access/standing.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { moment, NOW, type Row, type World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'

const now = NOW as Instant
const text = (row: Row, column: string): string => String(row[column])
const when = (row: Row | undefined, column: string): Instant | null => (row?.[column] ?? null) as Instant | null
const period = (row: Row, from: string, to: string): Period => ({ from: text(row, from) as Instant, to: when(row, to) })

/** A city as the rule of domain/access wants it told, read off the world's rows once. */
export class Standings {
  readonly city: string
  private readonly rows: (table: string) => readonly Row[]
  private readonly concerning = new Map<string, string[]>()
  private readonly beside = new Map<string, string[]>()

  constructor(world: World, city: string) {
    this.city = city
    const groups = new Map<string, readonly Row[]>()
    this.rows = (table) => {
      const known = groups.get(table) ?? world.rowsOf(table).filter((row) => row['municipality_code'] === city)
      groups.set(table, known)
      return known
    }
    this.tie()
  }

  private join(one: Row[string] | undefined, other: Row[string] | undefined): void {
    if (typeof one !== 'string' || typeof other !== 'string') return
    for (const [from, to] of [[one, other], [other, one]] as const) this.beside.set(from, [...(this.beside.get(from) ?? []), to])
  }

  private concern(personId: string, matterId: string): void {
    this.concerning.set(personId, [...(this.concerning.get(personId) ?? []), matterId])
  }

  private tie(): void {
    const routes = new Map(this.rows('referral_route').map((row) => [row['id'], row['matter_id']]))
    for (const row of this.rows('referral')) this.join(routes.get(row['route_id'] ?? null), row['id'])
    for (const row of this.rows('intake')) {
      for (const column of ['from_referral_id', 'case_id', 'former_id']) this.join(row[column], row['id'])
    }
    const cases = Map.groupBy(this.rows('support_case'), (row) => text(row, 'household_id'))
    for (const row of this.rows('matter_person')) this.concern(text(row, 'person_id'), text(row, 'matter_id'))
    for (const row of this.rows('household_member')) {
      for (const one of cases.get(text(row, 'household_id')) ?? []) this.concern(text(row, 'person_id'), text(one, 'id'))
    }
  }

  private actorFacts(actor: Actor, idleMs: number): ActorFacts | undefined {
    const mine = (table: string, column: string, value: string): Row | undefined => this.rows(table).find((row) => row[column] === value)
    const session = this.rows('session').find((row) => row['membership_id'] === actor.membershipId && row['staff_id'] === actor.staffId)
    const membership = mine('membership', 'id', actor.membershipId)
    if (actor.token === null || session === undefined || membership === undefined || membership['staff_id'] !== actor.staffId) return undefined
    const agency = mine('agency', 'id', text(membership, 'agency_id'))
    if (agency === undefined) return undefined
    const areas = this.rows('area').map((row) => ({ id: text(row, 'id'), tree: text(row, 'tree'), parentId: row['parent_id'] as string | null }))
    const charged = this.rows('coordinator_area').filter((row) => row['membership_id'] === actor.membershipId && isInForce(period(row, 'valid_from', 'valid_to'), now))
    const covered = areasCoordinated(areas, actor.role === 'coordinator' ? charged.map((row) => text(row, 'area_id')) : [])
    const terms = this.rows('agency').map((row) => ({ id: text(row, 'id'), contract: period(row, 'contract_from', 'contract_to'), successorId: row['successor_agency_id'] as string | null }))
    const leftAlone = moment(Date.parse(text(session, 'last_seen_at')) - Date.parse(NOW) + idleMs) as Instant
    return {
      municipalityCode: actor.city, role: text(membership, 'role') as Role, membership: period(membership, 'valid_from', 'valid_to'), contract: period(agency, 'contract_from', 'contract_to'),
      disabledAt: when(mine('account', 'staff_id', actor.staffId), 'disabled_at'),
      session: { isSystem: session['kind'] === 'system', endedAt: when(session, 'ended_at'), lockedAt: when(session, 'locked_at'), idleAt: leftAlone, expiresAt: text(session, 'expires_at') as Instant },
      agencies: agenciesStoodFor(terms, text(agency, 'id'), now), areas: covered, coordinatesEverywhere: coordinatesWholeTree(areas, covered),
    }
  }

  private own(table: string, actor: Actor, from: string, to: string): Map<string, Period[]> {
    const found = new Map<string, Period[]>()
    for (const row of this.rows(table)) {
      if (row['membership_id'] !== actor.membershipId) continue
      found.set(text(row, 'matter_id'), [...(found.get(text(row, 'matter_id')) ?? []), period(row, from, to)])
    }
    return found
  }

  /** Where an actor stands to every matter of the city; nothing for somebody who is nobody. */
  of(actor: Actor, idleMs: number): ReadonlyMap<string, Standing> {
    const facts = this.actorFacts(actor, idleMs)
    if (facts === undefined) return new Map()
    const kin = this.rows('conflict').filter((row) => row['staff_id'] === actor.staffId && isInForce(period(row, 'valid_from', 'valid_to'), now))
    const closed = closedByConflict(kin.flatMap((row) => this.concerning.get(text(row, 'person_id')) ?? []), { beside: this.beside })
    const seats = this.own('matter_team', actor, 'valid_from', 'valid_to')
    const breakGlass = this.own('break_glass', actor, 'opened_at', 'expires_at')
    return new Map(this.rows('matter').map((row) => {
      const id = text(row, 'id')
      const matter = {
        municipalityCode: this.city, accountableAgencyId: text(row, 'accountable_agency_id'), recipientAgencyId: row['recipient_agency_id'] as string | null,
        senderAgencyId: row['sender_agency_id'] as string | null,
        areaId: row['area_id'] as string | null, isRestricted: row['restricted'] === true,
      }
      return [id, { now, actor: facts, matter, seats: seats.get(id) ?? [], breakGlass: breakGlass.get(id) ?? [], isClosedByConflict: closed.has(id) }]
    }))
  }
}
