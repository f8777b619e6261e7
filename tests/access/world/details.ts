import { matterId, type MatterWriter } from './matters.ts'
import type { MatterPlan } from './plan.ts'
import { combinations, DAY, idOf, LIVES, moment, type Life, type Row } from './row.ts'
import { agencyId, type Actor, type AgencyName, type Ground } from './staff.ts'

type Handling = Life | 'other'

/** How somebody of a matter is concealed: who handles it, and how else it can stand. */
const CONCEALMENTS: Readonly<Record<string, { readonly handled: readonly Handling[]; readonly from?: string; readonly released?: string; readonly by?: 'shelter' | 'shelterApart' | 'ordinary' | 'apart' | 'movedOut' | 'movesOut' | 'otherApart' | 'otherMovedOut' | 'member' }>> = {
  nobody: { handled: [] },
  byMe: { handled: ['lasting'] },
  byOther: { handled: ['other'] },
  byMeEndsNow: { handled: ['endsNow'] },
  byMeBegins: { handled: ['beginsNow'] },
  byMeComes: { handled: ['comes'] },
  twiceByMe: { handled: ['lasting', 'lasting'] },
  twiceOnceByMe: { handled: ['lasting', 'other'] },
  beginsNow: { handled: ['other'], from: moment(0) },
  comes: { handled: ['other'], from: moment(1) },
  released: { handled: ['other'], released: moment(0) },
  throughShelter: { handled: ['other'], by: 'shelter' },
  throughShelterByMe: { handled: ['lasting'], by: 'shelter' },
  throughShelterApart: { handled: ['other'], by: 'shelterApart' },
  livingTogether: { handled: ['other'], by: 'ordinary' },
  livingTogetherByMe: { handled: ['lasting'], by: 'ordinary' },
  livingApart: { handled: ['other'], by: 'apart' },
  movedOut: { handled: ['other'], by: 'movedOut' },
  movesOutTomorrow: { handled: ['other'], by: 'movesOut' },
  theOtherLivesApart: { handled: ['other'], by: 'otherApart' },
  theOtherMovedOut: { handled: ['other'], by: 'otherMovedOut' },
  memberOfHousehold: { handled: ['other'], by: 'member' },
}

/** How the concealed person of a household lives there, or lived. The day of moving out is over when it begins. */
const HIDDEN_SEAT: Readonly<Record<string, Row>> = { apart: { lives_together: false }, shelterApart: { lives_together: false }, movedOut: { valid_to: '2026-04-01' }, movesOut: { valid_to: '2026-04-02' } }
/** And how the other one does, whose matter it is. */
const OTHER_SEAT: Readonly<Record<string, Row>> = { otherApart: { lives_together: false }, otherMovedOut: { valid_to: '2026-04-01' } }

/** Of whom something was passed on. */
const PASSED_ON = new Set(['nobody', 'byMe', 'byOther', 'twiceByMe'])

const CONTEXTS: readonly Pick<MatterPlan, 'accountable' | 'recipient' | 'area' | 'seat' | 'glass'>[] = [
  { accountable: 'mine', area: 'west', seat: 'none', glass: 'none' },
  { accountable: 'theirs', area: 'west', seat: 'lasting', glass: 'none' },
  { accountable: 'theirs', area: 'west', seat: 'none', glass: 'lasting' },
  { accountable: 'theirs', area: 'part', seat: 'none', glass: 'none', recipient: 'mine' },
]

/** The particulars: concealment in all its lives, the ranges of records, and who handles what. */
export class Details {
  readonly ground: Ground
  readonly writer: MatterWriter
  readonly handlers: readonly Actor[]
  /** Counted by themselves, so that those of the two cities bear the same numbers. */
  private concealments = 0
  private at: number

  constructor(ground: Ground, writer: MatterWriter, firstFree: number) {
    this.ground = ground
    this.writer = writer
    this.at = firstFree
    this.handlers = ground.actors.filter((actor) => actor.name.startsWith('team/') || actor.name.startsWith('mine/') || actor.name === 'area/part')
  }

  private named(name: string): Actor {
    return this.ground.actors.find((actor) => actor.name === name) as Actor
  }

  private conceal(personId: string, plan: (typeof CONCEALMENTS)[string]): void {
    for (const handling of plan.handled) {
      const id = idOf('concealment', (this.concealments += 1))
      this.writer.row('concealment', {
        id, person_id: personId, reason: '支援措置', concealed_from: plan.from ?? moment(-DAY), review_on: '2026-12-01', released_at: plan.released ?? null,
        release_asked_by: plan.released === undefined ? null : this.named('other').membershipId, released_by: plan.released === undefined ? null : this.named('team/clerk').membershipId,
      })
      this.writer.row('settled_text', { id: idOf('settled', this.concealments), concealment_id: id, kind: 'referral', text_id: id, told: 'x', membership_id: this.named('other').membershipId, settled_at: moment(-1), note: 'x' })
      const [from, to] = LIVES[handling === 'other' ? 'lasting' : handling]
      for (const holder of handling === 'other' ? [this.named('other')] : this.handlers) {
        this.writer.row('concealment_handler', { concealment_id: id, membership_id: holder.membershipId, valid_from: from, valid_to: to })
      }
    }
  }

  private household(n: number, plan: (typeof CONCEALMENTS)[string]): void {
    if (plan.by === undefined) return this.conceal(idOf('person', n), plan)
    const hidden = 500_000 + n
    this.writer.person(hidden, [])
    const household = plan.by === 'member' ? idOf('household', this.writer.deal.home(n)) : idOf('household', hidden)
    if (plan.by !== 'member') {
      this.writer.row('household', { id: household, name: '避難', kind: plan.by.startsWith('shelter') ? 'shelter' : 'ordinary' })
      this.writer.row('fact', { id: idOf('fact', hidden), household_id: household, code: 'x', text: 'x', source: 'x', noted_by: this.named('other').membershipId })
    }
    for (const person of plan.by === 'member' ? [hidden] : [hidden, this.writer.deal.housemate(n)]) {
      this.writer.row('household_member', { id: idOf('member', this.writer.next()), household_id: household, person_id: idOf('person', person), relationship: 'x', ...(person === hidden ? HIDDEN_SEAT : OTHER_SEAT)[plan.by] })
    }
    this.conceal(idOf('person', hidden), plan)
    this.writer.place(idOf('person', hidden), null)
  }

  /** 緊急閲覧 of a matter that some open lastingly: theirs to look at afterwards, save their own. */
  private breakGlass(n: number): void {
    for (const name of ['other', 'mine/supervisor', 'team/supervisor']) {
      this.writer.row('break_glass', {
        id: idOf('glass', this.writer.next()), matter_id: matterId(n), membership_id: this.named(name).membershipId,
        reason: '命にかかわるおそれがあり、担当者に連絡がつかないため', opened_at: moment(1 - DAY), expires_at: moment(1 - DAY + 3_600_000),
      })
    }
  }

  /**
   * What was passed on from a matter, of somebody whom nobody conceals: the need stands there, or arose there and stands elsewhere now, or
   * neither. In the other city it arose elsewhere, and each went the way of another.
   */
  private passOn(asked: number, context: (typeof CONTEXTS)[number]): void {
    const [first, shift] = [this.at, this.writer.deal.housemate(asked) - asked]
    const from = asked + 2 * shift
    for (const [nth, where] of [{ tiedTo: from }, { tiedTo: 0, begunIn: from }, { tiedTo: 0 }].entries()) {
      this.writer.write(this.at, { ...context, kind: 'referral', isRestricted: false, kin: 'nobody', ...where, onRoute: first + ((nth - shift) % 3) })
      this.at += 1
    }
  }

  private records(id: string): void {
    const writers = ['team/counsellor', 'mine/counsellor', 'theirs/counsellor', 'other'].map((name) => this.named(name))
    for (const { writer, sharing } of combinations({ writer: writers, sharing: ['readers', 'agency', 'team', 'handlers'] })) {
      this.writer.record(id, writer, sharing)
    }
  }

  write(): void {
    const kinds = ['support_case', 'intake', 'referral'] as const
    for (const { context, name, kind } of combinations({ context: CONTEXTS, name: Object.keys(CONCEALMENTS), kind: kinds })) {
      const plan = CONCEALMENTS[this.writer.deal.concealment(name, Object.keys(CONCEALMENTS))]
      if (plan === undefined || (context.recipient !== undefined) !== (kind === 'referral')) continue
      const n = this.at
      this.at += 1
      this.writer.write(n, { ...context, kind, isRestricted: false, kin: 'nobody', tiedTo: 0 })
      this.household(n, plan)
      const concerned = this.writer.deal.housemate(n)
      if (concerned !== n) this.writer.row('matter_person', { matter_id: matterId(concerned), person_id: idOf('person', n), part: 'concerned' })
      this.writer.place(idOf('person', n), matterId(n))
      if (kind === 'support_case') this.records(matterId(n))
      if (kind === 'intake' && context.seat === 'lasting' && PASSED_ON.has(name)) this.passOn(n, context)
      if (name === 'nobody') this.breakGlass(n)
    }
    for (const kin of ['nobody', 'concerned'] as const) this.leftToOthers({ kin })
    this.leftToOthers({ seat: 'other' })
    this.leftToOthers({}, this.named('mine/supervisor'))
  }

  /**
   * 緊急閲覧 of a record that nobody opens lastingly who might look at it afterwards: there is nobody, or a counsellor, or whoever has opened it. Left to those who
   * stand in, save their own, in whatever seat they opened it; and, looked at already, to whoever did.
   */
  private leftToOthers(how: Partial<MatterPlan>, onTeam?: Actor): void {
    const n = this.at
    this.at += 1
    this.writer.write(n, { kind: 'support_case', accountable: 'coming', area: 'west', seat: 'none', glass: 'none', isRestricted: true, kin: 'nobody', ...how })
    if (onTeam !== undefined) {
      this.writer.row('matter_team', { id: idOf('seat', this.writer.next()), matter_id: matterId(n), membership_id: onTeam.membershipId, part: 'member', reason: '', valid_from: moment(-DAY), valid_to: null })
    }
    for (const by of [onTeam ?? this.named('other'), this.named('theirs/supervisor'), this.named('area/whole'), this.inOtherSeat('acting/standsIn')]) this.wait(by, n, 2 * DAY)
    for (const by of ['kin/area', 'kin/supervisor', 'theirs/coordinator', 'theirs/counsellor']) {
      this.wait(this.named('other'), n, 2 * DAY, { reviewed_by: this.named(by).membershipId, reviewed_at: moment(-1) })
    }
  }

  /** Somebody as they sit in the seat in which they do not act now. */
  private inOtherSeat(name: string): Actor {
    const actor = this.named(name)
    const seat = this.writer.world.rowsOf('membership').find((row) => row['municipality_code'] === actor.city && row['staff_id'] === actor.staffId && row['id'] !== actor.membershipId)
    return { ...actor, membershipId: String(seat?.['id']) }
  }

  /** What belongs to one person, one agency or the whole city alone. */
  belongings(): void {
    for (const [n, actor] of this.ground.actors.slice(0, 24).entries()) {
      this.writer.row('draft', { id: idOf('draft', n), staff_id: actor.staffId, kind: 'intake', body: '{}' })
      this.writer.row('command_receipt', { idempotency_key: idOf('key', n), staff_id: actor.staffId, operation: 'x', body_hash: 'x', answer: '{}' })
      this.writer.row('draft_key', { staff_id: actor.staffId, key: `\\x${'00'.repeat(32)}` })
      this.writer.row('saved_view', { id: idOf('view', n), staff_id: actor.staffId, screen: '/x', name: 'x', query: 'x', kept_at: moment(-1) })
      this.writer.row('import_part', { file_id: idOf('file', n), staff_id: actor.staffId, part: 0, parts: 1, file_name: 'x', content: '\\x00' })
    }
    const agencies: readonly AgencyName[] = ['mine', 'theirs', 'endedToMine', 'endedToTheirs']
    for (const [n, agency] of agencies.entries()) {
      this.writer.row('import_batch', { id: idOf('batch', n), agency_id: agencyId(agency), file_name: 'x', file_hash: 'x', row_count: 1, imported_by: this.named('other').membershipId })
      this.writer.row('import_mapping', { agency_id: agencyId(agency), fingerprint: 'x', columns: '{}', saved_by: this.named('other').membershipId })
    }
    this.besideMatters()
    this.writer.row('intake_question', { id: idOf('question', 0), code: 'x', edition: 1, label: 'x', kind: 'text', position: 1, valid_from: moment(-DAY) })
    for (let n = 0; n < 120; n += 1) {
      this.writer.row('not_same_person', { person_id: idOf('person', n * 3), other_person_id: idOf('person', n * 3 + 1 + (n % 40)), decided_by: this.named('other').membershipId })
    }
    for (let n = 0; n < 20; n += 1) {
      this.writer.row('journal', {
        lane: 0, seq: n + 1, at: moment(-n), staff_id: this.named('other').staffId, membership_id: this.named('other').membershipId, agency_id: null, purpose: 'consultation',
        operation: 'x', result: 'done', subjects: [matterId(n)], reasons: ['team'], detail: '{}', request_id: idOf('key', n), previous_hash: '\\x00', hash: '\\x00',
      })
    }
  }

  /** Requests to join, one's own papers, the daily proofs, and 緊急閲覧 that somebody should have looked at by now. */
  private besideMatters(): void {
    for (let n = 0; n < 40; n += 1) {
      const asks = this.named(n % 2 === 0 ? 'team/counsellor' : 'other')
      this.writer.row('team_request', { id: idOf('request', n), matter_id: matterId(n * 25), membership_id: asks.membershipId, why: 'x', asked_at: moment(-n) })
      this.writer.row('protection_request', { id: idOf('protection', n), matter_id: matterId(n * 25 + 3), kind: n % 2 === 0 ? 'conceal' : 'restrict', membership_id: asks.membershipId, why: 'x', asked_at: moment(-n) })
    }
    for (const [n, agency] of (['mine', 'theirs', 'endedToMine', 'endsLater'] as const).entries()) {
      this.writer.row('record_template', { id: idOf('template', n), agency_id: agencyId(agency), name: 'x', saved_by: this.named('other').membershipId })
    }
    this.writer.row('journal_lane', { lane: 0, last_seq: 20, last_hash: '\\x00' })
    this.writer.row('journal_check', { id: idOf('check', 0), asked_by: this.named('mine/auditor').membershipId, asked_at: moment(-1) })
    this.writer.row('journal_check', { id: idOf('check', 2), asked_by: null, asked_at: moment(-DAY), ended_at: moment(1 - DAY) })
    this.writer.row('reconciliation_run', { id: idOf('check', 1), run_on: '2026-03-31', open: 0, dropped: 0, without_holder: 0, findings: '[]' })
    const looked = { reviewed_by: this.named('mine/supervisor').membershipId, reviewed_at: moment(-1) }
    const opened = [[this.named('glass/waits'), DAY, {}], [this.named('glass/almost'), DAY - 1, {}], [this.named('glass/reviewed'), 2 * DAY, looked]] as const
    for (const [by, ago, review] of [...opened, ...this.namesakesOf('theirs/counsellor').map((one) => [one, DAY, {}] as const)]) this.wait(by, 0, ago, review)
    for (const n of [0, 0, 37, 97]) this.wait(this.named('glass/full'), n, DAY / 2)
    for (const n of [0, 37, 37]) this.wait(this.named('glass/room'), n, DAY / 2)
  }

  /** 緊急閲覧 whose hour is over. */
  private wait(by: Actor, n: number, ago: number, review: Row = {}): void {
    this.writer.row('break_glass', {
      id: idOf('glass', this.writer.next()), matter_id: matterId(n), membership_id: by.membershipId,
      reason: '命にかかわるおそれがあり、担当者に連絡がつかないため', opened_at: moment(-ago), expires_at: moment(3_600_000 - ago), ...review,
    })
  }

  /** Who bears, in the other city, the number that somebody bears in the first one. */
  private namesakesOf(name: string): readonly Actor[] {
    const first = this.writer.world.rowsOf('staff').find((row) => row['code'] === name)
    return this.ground.actors.filter((actor) => actor.name !== name && actor.staffId === first?.['id'])
  }
}
