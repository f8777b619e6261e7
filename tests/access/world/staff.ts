import { createHash } from 'node:crypto'
import { AFTER, BEFORE, DAY, idOf, LIVES, moment, NOW, type Life, type World } from './row.ts'

/** The agencies of a city: mine, another, one without any part in anything, and every way in which one can end or begin. */
export const AGENCIES = ['mine', 'theirs', 'elsewhere', 'endedToMine', 'endedInLine', 'endedToTheirs', 'endsLater', 'starting', 'coming'] as const
export type AgencyName = (typeof AGENCIES)[number]
export const agencyId = (name: AgencyName): string => idOf('agency', AGENCIES.indexOf(name))

const CONTRACTS: Readonly<Record<AgencyName, readonly [string, string | null, AgencyName | null]>> = {
  mine: [BEFORE, null, null],
  theirs: [BEFORE, null, null],
  elsewhere: [BEFORE, null, null],
  endedToMine: [BEFORE, NOW, 'mine'],
  endedInLine: [BEFORE, moment(-DAY), 'endedToMine'],
  endedToTheirs: [BEFORE, NOW, 'theirs'],
  endsLater: [BEFORE, moment(1), 'mine'],
  starting: [NOW, null, null],
  coming: [moment(1), AFTER, 'mine'],
}

/** Two trees: one with a single root and areas below it, one with two roots. */
export const AREAS = ['root', 'part', 'below', 'west', 'east'] as const
export type AreaName = (typeof AREAS)[number]
export const areaId = (name: AreaName): string => idOf('area', AREAS.indexOf(name))
type Tree = Readonly<Record<AreaName, readonly [string, AreaName | null]>>
const TREE: Tree = {
  root: ['圏域', null],
  part: ['圏域', 'root'],
  below: ['地区', 'part'],
  west: ['東西', null],
  east: ['東西', null],
}
/** In the other city the same areas lie otherwise. */
const TREE_THERE: Tree = { ...TREE, part: ['東西', 'east'], below: ['東西', 'west'], west: ['圏域', null] }

/** Somebody who asks. The names of their parts say which relations they are given. */
export type Actor = {
  readonly name: string
  readonly city: string
  readonly token: string | null
  readonly staffId: string
  readonly membershipId: string
  readonly agency: AgencyName
  readonly role: string
  /** Whether they are the one meant by "mine" where a team, 緊急閲覧, a handler or a conflict is mine. */
  readonly parts: readonly ('team' | 'kin')[]
}

type Denial = {
  readonly session?: Readonly<Record<string, string | null>>
  readonly member?: Life
  readonly disabledAt?: string
  readonly agency?: AgencyName
  readonly isOthers?: true
  /** Another membership of the same person, under which they do not act now. */
  readonly besides?: AgencyName
}

/** How a session can be dead, and beside each the nearest one that is alive. */
const DENIALS: Readonly<Record<string, Denial>> = {
  ended: { session: { ended_at: NOW } },
  ending: { session: { ended_at: moment(1) } },
  locked: { session: { locked_at: NOW } },
  expired: { session: { expires_at: NOW } },
  expiring: { session: { expires_at: moment(1) } },
  systemIdle: { session: { kind: 'system', last_seen_at: moment(-DAY) } },
  disabled: { disabledAt: NOW },
  disabledLater: { disabledAt: moment(1) },
  memberEnded: { member: 'endsNow' },
  memberEndsLater: { member: 'endsLater' },
  memberBegins: { member: 'beginsNow' },
  memberComes: { member: 'comes' },
  contractEnded: { agency: 'endedToTheirs' },
  contractBegins: { agency: 'starting' },
  contractComes: { agency: 'coming' },
  contractEndsLater: { agency: 'endsLater' },
  othersMembership: { isOthers: true },
}

const ROLES = ['counsellor', 'supervisor', 'coordinator', 'clerk', 'volunteer', 'statistician', 'auditor', 'administrator', 'system'] as const

/** How far the number of a seat lies from its holder's where they have two. */
const APART = 3000

/** So far that those on a team here bear the numbers of those in my agency there. */
const NUMBERS_APART = ROLES.length

/** Fills the ground of a city: its agencies, areas, and everybody who asks. */
export class Ground {
  readonly actors: Actor[] = []
  readonly world: World
  readonly city: string
  readonly idleMs: number
  /** In the other city nobody and nothing has ended: who forgets to ask for the municipality lets the ended in by it. */
  private readonly hasEndings: boolean
  /** And everybody there bears the number of somebody else here: what they hold there is held, by number, by somebody who holds it not. */
  private readonly firstNumber: number

  constructor(world: World, city: string, options: { readonly idleMs: number; readonly isOtherCity: boolean }) {
    this.world = world
    this.city = city
    this.hasEndings = !options.isOtherCity
    this.firstNumber = options.isOtherCity ? NUMBERS_APART : 0
    this.idleMs = options.idleMs
  }

  private row(table: string, row: Parameters<World['add']>[1]): void {
    this.world.add(table, { municipality_code: this.city, ...row })
  }

  settle(): void {
    this.row('municipality', { name: this.city, prefecture: '架空県', coordinating_agency_id: agencyId(this.hasEndings ? 'theirs' : 'mine'), break_glass_limit: this.hasEndings ? 3 : 1 })
    for (const name of AGENCIES) {
      const [from, to, successor] = this.hasEndings ? CONTRACTS[name] : CONTRACTS.mine
      this.row('agency', {
        id: agencyId(name), code: name, name, short_name: name, kind: 'x', field: 'x', delivery: 'direct',
        contract_from: from, contract_to: to, successor_agency_id: successor === null ? null : agencyId(successor),
      })
    }
    this.row('closing_day', { closed_on: '2026-08-14', name: '休庁日' })
    this.row('town', { postcode: '9990001', name: '若葉一丁目' })
    this.row('consultation_window', { id: idOf('window', 0), agency_id: agencyId('mine'), name: '窓口', kind: 'x', valid_from: BEFORE })
    for (const name of AREAS) {
      const [tree, parent] = (this.hasEndings ? TREE : TREE_THERE)[name]
      this.row('agency_area', { agency_id: agencyId('mine'), area_id: areaId(name) })
      this.row('area', { id: areaId(name), tree, code: name, name, parent_id: parent === null ? null : areaId(parent), valid_from: BEFORE, valid_to: null })
    }
  }

  private life(asked: Life = 'lasting'): Life {
    return this.hasEndings ? asked : 'lasting'
  }

  /** Here a membership and its holder bear the same number, there the next one. */
  private staffNumber(n: number): string {
    return idOf('staff', this.firstNumber === 0 ? n : n + 1)
  }

  hire(name: string, agency: AgencyName, role: string, more: Denial & { readonly parts?: Actor['parts'] } = {}): Actor {
    const n = this.firstNumber + this.actors.length
    const [staffId, membershipId] = [this.staffNumber(n), idOf('membership', more.besides === undefined ? n : APART + n)]
    const at = more.agency ?? agency
    const [from, to] = LIVES[this.life(more.member)]
    const token = `${this.city}/${name}`
    this.row('staff', { id: staffId, code: name, name, kana: name })
    // The accounts that are disabled there bear the numbers of people who act here, one of them a coordinator who opens much.
    const disabledThere = name === 'other' || name === 'mine/system' ? NOW : null
    this.row('account', { staff_id: staffId, login_name: name, disabled_at: this.hasEndings ? more.disabledAt ?? null : disabledThere })
    // Their other seat comes before the one they act in, in number and in place: whoever takes the first of somebody's seats takes the wrong one.
    if (more.besides !== undefined) this.row('membership', { id: idOf('membership', n), staff_id: staffId, agency_id: agencyId(more.besides), role, valid_from: BEFORE, valid_to: null })
    this.row('membership', { id: membershipId, staff_id: more.isOthers ? this.staffNumber(this.firstNumber) : staffId, agency_id: agencyId(at), role, valid_from: from, valid_to: to })
    this.row('session', {
      token_hash: `\\x${createHash('sha256').update(token).digest('hex')}`, staff_id: staffId, membership_id: membershipId, kind: 'person', created_at: BEFORE,
      last_seen_at: moment(1 - this.idleMs), locked_at: null, expires_at: AFTER, ended_at: null, ...more.session,
    })
    const actor = { name, city: this.city, token, staffId, membershipId, agency: at, role, parts: more.parts ?? [] }
    this.actors.push(actor)
    return actor
  }

  private coordinate(actor: Actor, areas: readonly AreaName[], life: Life = 'lasting'): void {
    const [from, to] = LIVES[this.life(life)]
    for (const area of areas) {
      this.row('coordinator_area', { membership_id: actor.membershipId, area_id: areaId(area), valid_from: from, valid_to: to })
    }
  }

  /** There, somebody is in charge who bears the number of a coordinator here that is in charge of nothing. */
  private coordinateThere(): void {
    const namesake = this.actors.find((actor) => actor.name === 'team/coordinator')
    if (this.firstNumber > 0 && namesake !== undefined) this.coordinate(namesake, ['west'])
  }

  /** There, the seat that has ended here is held still, by somebody who bears the number of its holder here. */
  private sitThere(): void {
    const n = this.actors.findIndex((actor) => actor.name === 'acting/ended')
    if (this.firstNumber > 0) this.row('membership', { id: idOf('membership', APART + n), staff_id: idOf('staff', n), agency_id: agencyId('mine'), role: 'counsellor', valid_from: BEFORE, valid_to: null })
  }

  /** Everybody: each role on the team and in the accountable agency, coordinators of every reach, kin, and the denied. */
  people(): void {
    for (const role of ROLES) {
      const isOnTeam = ['counsellor', 'supervisor', 'coordinator', 'volunteer'].includes(role)
      this.hire(`team/${role}`, 'elsewhere', role, { parts: isOnTeam ? ['team'] : [] })
    }
    for (const role of ROLES) this.hire(`mine/${role}`, 'mine', role)
    for (const role of ['counsellor', 'supervisor', 'coordinator', 'auditor', 'administrator']) this.hire(`theirs/${role}`, 'theirs', role)
    this.hire('other', 'elsewhere', 'counsellor')
    const reach: readonly (readonly [string, readonly AreaName[], Life?])[] = [
      ['whole', ['root']], ['part', ['part']], ['below', ['below']], ['oneRoot', ['west']], ['bothRoots', ['west', 'east']],
      ['partEnded', ['part'], 'endsNow'], ['partBegins', ['part'], 'beginsNow'], ['partComes', ['part'], 'comes'],
      ['wholeEnded', ['root'], 'endsNow'],
    ]
    for (const [name, areas, life] of reach) this.coordinate(this.hire(`area/${name}`, 'elsewhere', 'coordinator'), areas, life)
    this.coordinateThere()
    this.coordinate(this.hire('area/pretender', 'elsewhere', 'supervisor'), ['root'])
    this.hire('acting/elsewhere', 'elsewhere', 'counsellor', { besides: 'mine' })
    this.hire('acting/mine', 'mine', 'counsellor', { besides: 'theirs' })
    this.hire('acting/ended', 'mine', 'counsellor', { besides: 'theirs', member: 'endsNow' })
    this.hire('acting/standsIn', 'theirs', 'supervisor', { besides: 'mine' })
    this.sitThere()
    for (const name of ['waits', 'almost', 'reviewed']) this.hire(`glass/${name}`, 'mine', 'counsellor')
    for (const name of ['full', 'room']) this.hire(`glass/${name}`, 'elsewhere', 'counsellor')
    this.hire('kin/team', 'elsewhere', 'counsellor', { parts: ['team', 'kin'] })
    this.hire('kin/mine', 'mine', 'counsellor', { parts: ['kin'] })
    this.hire('kin/supervisor', 'mine', 'supervisor', { parts: ['kin'] })
    this.coordinate(this.hire('kin/area', 'elsewhere', 'coordinator', { parts: ['kin'] }), ['root'])
    for (const life of ['endsNow', 'beginsNow', 'comes', 'endsLater']) this.hire(`kin/${life}`, 'mine', 'counsellor', { parts: ['kin'] })
    for (const [name, denial] of Object.entries({ ...DENIALS, idle: { session: { last_seen_at: moment(-this.idleMs) } } } as Record<string, Denial>)) {
      for (const role of ['counsellor', 'supervisor', 'auditor']) this.hire(`denied/${name}/${role}`, 'mine', role, denial)
      this.coordinate(this.hire(`denied/${name}/coordinator`, 'elsewhere', 'coordinator', denial), ['root'])
    }
  }
}
