import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { sideOf } from '#domain/referral/status.ts'
import { answerReferralLink } from '../referral/link.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, type City, type Worker } from '#tests/support/city.ts'
import { CITY } from '#tests/support/invented.ts'
import { LOST_NEEDS, ORPHANS, UNCOVERED } from '#tests/support/never.ts'
import { makeRounds } from '../office-rounds.ts'

/** Histories, events in each, and how many of them are lived through side by side. */
const [HISTORIES, EVENTS, SIDE_BY_SIDE] = [200, 40, 4]
const SEED = Number(process.env['TSUNAGI_SEED'] ?? Date.now() % 2_147_483_647)

let city: City
let administrator: Worker
beforeAll(async () => {
  city = await buildCity()
  administrator = await city.as('st13')
})
afterAll(() => city.database.drop())

const rowsOf = async <R>(query: string, values: unknown[] = []): Promise<R[]> => (await city.database.admin.query(query, values)).rows as R[]

const who = fc.nat(5)
const which = fc.nat(30)
const agency = fc.nat(2)
/** What can happen. Several happen at once; whatever a rule refuses leaves everything as it was. */
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('receive' as const), who }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('send' as const), who, which, to: fc.option(agency, { nil: undefined }) }) },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('move' as const), who, which, move: fc.constantFrom('receive' as const, 'accept' as const, 'accept' as const, 'meet' as const, 'confirm' as const, 'reopen' as const, 'return' as const, 'withdraw' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('link' as const), who, which, answer: fc.constantFrom('receive' as const, 'accept' as const, 'met' as const, 'return' as const) }) },
  {
    weight: 5, arbitrary: fc.record({
      kind: fc.constant('end' as const), who, which, note: fc.constantFrom('', 'x'),
      outcome: fc.constantFrom('informed' as const, 'informed' as const, 'watched' as const, 'kept' as const, 'escalated' as const, 'emergency' as const),
    }),
  },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('follow_up' as const), who, which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('agency_ends' as const), agency, to: agency, who, inDays: fc.constantFrom(null, 0, 40) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end_comes' as const), agency, who, inMs: fc.constantFrom(5, 30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ending_taken_back' as const), agency, who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leaves' as const), who, heir: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('known_end' as const), who, inMs: fc.constantFrom(5, 30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leaving_planned' as const), who, heir: who, inDays: fc.constantFrom(0, 1, 40) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan_taken_back' as const), who }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('task' as const), who, which, to: who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('seat' as const), who, which, to: who, leads: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('round' as const) }) },
)
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never

/** Something that was made, and by which of the people. */
type Made = { readonly id: string; readonly by: number }

/** Three agencies of a history's own, two people in each, and what came of it so far. */
type Stage = {
  readonly agencies: readonly string[]
  readonly people: readonly { membershipId: string; agencyId: string; worker: Worker }[]
  readonly intakes: Made[]
  readonly referrals: (Made & { readonly to: number | undefined })[]
}

/** A fault of somebody's work says who they were. */
const namingWhoActs = (actor: string, worker: Worker): Worker => ({
  ...worker,
  does: (name, input, key) => worker.does(name, input, key).catch((fault: unknown) => { throw Object.assign(fault as Error, { actor }) }),
})

const setStage = async (n: number): Promise<Stage> => {
  const agencies = [0, 1, 2].map(() => newId())
  for (const [at, id] of agencies.entries()) {
    await rowsOf(`insert into agency (municipality_code, id, code, name, short_name, kind, field, delivery, contract_from)
      values ($1, $2, $3, $3, $3, 'A20', '複合', 'contracted', '2020-04-01')`, [CITY, id, `H${n}-${at}`])
  }
  const people = await Promise.all([0, 1, 2, 3, 4, 5].map(async (at) => {
    const [staffId, membershipId, agencyId] = [newId(), newId(), agencies[at % 3] ?? '']
    await rowsOf(`insert into staff (municipality_code, id, code, name, kana) values ($1, $2, $3, $3, 'カクウ')`, [CITY, staffId, `h${n}-${at}`])
    await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'counsellor', '2020-04-01')`, [CITY, membershipId, staffId, agencyId])
    return { membershipId, agencyId, worker: namingWhoActs(membershipId, await city.sitDown(staffId)) }
  }))
  return { agencies, people, intakes: [], referrals: [] }
}

const nth = <T>(list: readonly T[], n: number): T | undefined => (list.length === 0 ? undefined : list[n % list.length])

const versionOf = async (table: 'agency' | 'referral' | 'intake' | 'membership' | 'matter', id: string): Promise<number> =>
  (await rowsOf<{ version: number }>(`select version from ${table} where municipality_code = $1 and id = $2`, [CITY, id]))[0]?.version ?? 1

/** Four times of five the one whose move it is; otherwise anybody, to be refused. */
const rightOne = (asked: number, right: number | undefined): number => (asked % 5 === 4 || right === undefined ? asked : right)

const send = async (stage: Stage, { who: asked, which: n, to }: Extract<Event, { kind: 'send' }>): Promise<unknown> => {
  const intake = nth(stage.intakes, n)
  if (intake === undefined) return undefined
  const by = rightOne(asked, intake.by)
  const worker = nth(stage.people, by)?.worker
  const receiver = to === undefined ? { toOutside: '架空の事務所' } : { toAgencyId: stage.agencies[to] }
  const sent = await worker?.does('sendReferral', { matterId: intake.id, need: '困りごと', why: '理由', urgency: 'usual', ...receiver })
  if (sent?.ok === true) stage.referrals.push({ id: sent.value.id, by, to })
  return sent
}

const answerByLink = async (stage: Stage, { which: n, answer }: Extract<Event, { kind: 'link' }>): Promise<unknown> => {
  const outside = nth(stage.referrals.filter((one) => one.to === undefined), n)
  const token = randomBytes(32).toString('base64url')
  if (outside === undefined) return undefined
  const issued = await nth(stage.people, outside.by)?.worker.does('issueReferralLink', { id: outside.id, token })
  if (issued?.ok !== true) return undefined
  const given = { kind: answer, by: '事務員', reason: 'no_capacity', note: '', nextStep: 'ほかへ' } as const
  const answers = await Promise.all([1, 2].map(() => answerReferralLink(city.office, token, given)))
  return answers.find((one) => one.ok) ?? answers[0]
}

const endOrFollowUp = async (stage: Stage, done: Extract<Event, { kind: 'end' | 'follow_up' }>): Promise<unknown> => {
  const intake = nth(stage.intakes, done.which)
  if (intake === undefined) return undefined
  const worker = nth(stage.people, rightOne(done.who, intake.by))?.worker
  const which = { id: intake.id, version: await versionOf('intake', intake.id) }
  if (done.kind === 'follow_up') return worker?.does(done.who % 2 === 0 ? 'followUpIntake' : 'lookAfterIntake', { ...which, note: '翌日に会った' })
  const { outcome, note } = done
  return worker?.does('endIntake', { ...which, outcome, note, watchedBy: '民生委員', nextContactOn: '2099-01-01', householdName: '架空家' })
}

const move = async (stage: Stage, done: Extract<Event, { kind: 'move' }>): Promise<unknown> => {
  const referral = nth(stage.referrals, done.which)
  if (referral === undefined) return undefined
  const isSenders = referral.to === undefined || sideOf(done.move) === 'sender'
  const worker = nth(stage.people, rightOne(done.who, isSenders ? referral.by : referral.to))?.worker
  const given = { move: done.move, note: 'x', returnReason: 'other' as const, nextStep: '一緒に考える' }
  return worker?.does('moveReferral', { id: referral.id, version: await versionOf('referral', referral.id), ...given })
}

/** Something to do in one of the cases that came of what was received: by whoever received it, or by somebody who is refused. */
const giveTask = async (stage: Stage, done: Extract<Event, { kind: 'task' }>, membershipId: string): Promise<unknown> => {
  const cases = await rowsOf<{ id: string; caseId: string }>('select id, case_id as "caseId" from intake where case_id is not null and id = any ($1) order by id', [stage.intakes.map((one) => one.id)])
  const kept = nth(cases, done.which)
  const by = stage.intakes.find((one) => one.id === kept?.id)?.by
  if (kept === undefined) return undefined
  return nth(stage.people, rightOne(done.who, by))?.worker.does('addTask', { matterId: kept.caseId, membershipId, text: '電話する', dueOn: '2099-01-01' })
}

/** Something to do, or a seat, for anybody: also for somebody who leaves in this very moment. */
const give = async (stage: Stage, done: Extract<Event, { kind: 'task' | 'seat' }>): Promise<unknown> => {
  const intake = nth(stage.intakes, done.which)
  const [worker, member] = [nth(stage.people, rightOne(done.who, intake?.by))?.worker, nth(stage.people, done.to)]
  if (intake === undefined || worker === undefined || member === undefined) return undefined
  const seat = { matterId: intake.id, membershipId: member.membershipId, reason: '一緒に' }
  if (done.kind === 'task') return giveTask(stage, done, member.membershipId)
  if (!done.leads) return worker.does('joinTeam', seat)
  return worker.does('assignLead', { ...seat, version: await versionOf('matter', intake.id) })
}

/** A post that was to end on this day all along, or whose planned day comes. */
const endAsKnown = ({ membershipId }: Stage['people'][number], inMs: number): Promise<{ ok: boolean }> =>
  rowsOf(`update membership set valid_to = clock_timestamp() + make_interval(secs => $2::double precision / 1000) where id = $1 and (valid_to is null or (ends_otherwise_at is not null and valid_to > clock_timestamp())) returning id`, [membershipId, inMs]).then((rows) => ({ ok: rows.length > 0 }))

/** The planned end of an agency comes. */
const endAsPlanned = (agencyId: string, inMs: number): Promise<{ ok: boolean }> =>
  rowsOf(`update agency set contract_to = clock_timestamp() + make_interval(secs => $2::double precision / 1000) where id = $1 and end_is_planned and contract_to > clock_timestamp() returning id`, [agencyId, inMs]).then((rows) => ({ ok: rows.length > 0 }))

/** A day of leaving is set or moved, or taken back: also in the very moment in which it comes. */
const planOrTakeBack = async (stage: Stage, { membershipId }: Stage['people'][number], done: Extract<Event, { kind: 'leaving_planned' | 'plan_taken_back' }>): Promise<unknown> => {
  const post = { membershipId, version: await versionOf('membership', membershipId) }
  if (done.kind === 'plan_taken_back') return administrator.does('takeBackLeaving', post)
  const heir = nth(stage.people, done.heir)?.membershipId
  return administrator.does('planLeaving', { ...post, lastDay: addDays(cityToday(), done.inDays), successorId: heir === undefined || heir === membershipId ? null : heir })
}

/** An agency ends, now or on a day to come; that day comes; or it is taken back, also in the very moment in which it comes. */
const endOrGoOn = async (stage: Stage, done: Extract<Event, { kind: 'agency_ends' | 'end_comes' | 'ending_taken_back' }>): Promise<unknown> => {
  const agencyId = stage.agencies[done.agency] ?? ''
  if (done.kind === 'end_comes') return endAsPlanned(agencyId, done.inMs)
  const asked = { agencyId, version: await versionOf('agency', agencyId) }
  if (done.kind === 'ending_taken_back') return administrator.does('takeBackEnding', asked)
  const successorId = stage.agencies[done.to] ?? ''
  const successorMembershipId = stage.people.find((one) => one.agencyId === successorId)?.membershipId ?? ''
  return administrator.does('endAgency', { ...asked, successorId, successorMembershipId, lastDay: done.inDays === null ? null : addDays(cityToday(), done.inDays) })
}

const happen = async (stage: Stage, done: Event): Promise<unknown> => {
  if (done.kind === 'round') return makeRounds(city.office).then(() => ({ ok: true }))
  const person = nth(stage.people, done.who)
  if (person === undefined) return undefined
  if (done.kind === 'receive') {
    const taken = await person.worker.does('receiveIntake', { text: '無作為の相談' })
    if (taken.ok) stage.intakes.push({ id: taken.value.id, by: done.who })
    return taken
  }
  if (done.kind === 'task' || done.kind === 'seat') return give(stage, done)
  if (done.kind === 'known_end') return endAsKnown(person, done.inMs)
  if (done.kind === 'leaving_planned' || done.kind === 'plan_taken_back') return planOrTakeBack(stage, person, done)
  if (done.kind === 'send') return send(stage, done)
  if (done.kind === 'link') return answerByLink(stage, done)
  if (done.kind === 'agency_ends' || done.kind === 'end_comes' || done.kind === 'ending_taken_back') return endOrGoOn(stage, done)
  if (done.kind === 'leaves') {
    const { membershipId } = person
    return administrator.does('endMembership', { membershipId, version: await versionOf('membership', membershipId), successorId: nth(stage.people, done.heir)?.membershipId })
  }
  return done.kind === 'move' ? move(stage, done) : endOrFollowUp(stage, done)
}

/**
 * What may end in a fault and leave everything as it was: two who stand in each other's way (the database lets one go on), and
 * somebody who leaves, or an agency that goes off duty, between two statements of somebody else's work. Each by the name of the rule.
 */
const HARMLESS = ['40P01', '42501 of whoever has left', '23503 open_matter_has_an_agency_on_duty', '23514 open_item_has_somebody_in_office']

const faultOf = (one: PromiseSettledResult<unknown>): string => {
  if (one.status === 'fulfilled') return ''
  const { code, constraint, message } = one.reason as { code?: string; constraint?: string; message: string }
  return code?.startsWith('235') === true && constraint !== undefined ? `${code} ${constraint}` : (code ?? message)
}

const KINDS = ['receive', 'send', 'move', 'link', 'end', 'follow_up', 'agency_ends', 'end_comes', 'ending_taken_back', 'leaves', 'known_end', 'leaving_planned', 'plan_taken_back', 'task', 'seat', 'round'] as const satisfies readonly Event['kind'][]

/** How often each thing really happened, and which faults there were. */
type Tally = { readonly done: Map<string, number>; readonly faults: Map<string, number> }

/** Whoever leaves between two statements may see and write nothing in the second: no rule has a name for that. It excuses nobody else. */
const hasLeft = async (one: PromiseSettledResult<unknown>): Promise<boolean> => {
  const { actor } = (one.status === 'rejected' ? one.reason : {}) as { actor?: string }
  return actor !== undefined && (await rowsOf('select 1 where not app.can_act($1, $2, clock_timestamp())', [CITY, actor])).length > 0
}

const more = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1)

const liveThrough = async (history: readonly Event[], n: number, { done, faults }: Tally): Promise<void> => {
  const stage = await setStage(n)
  for (let at = 0; at < history.length; at += 3) {
    const together = history.slice(at, at + 3)
    for (const [place, one] of (await Promise.allSettled(together.map((event) => happen(stage, event)))).entries()) {
      const fault = faultOf(one)
      if (fault === '42501') more(faults, (await hasLeft(one)) ? '42501 of whoever has left' : '42501')
      else if (fault !== '') more(faults, fault)
      else if (one.status === 'fulfilled' && (one.value as { ok?: boolean } | undefined)?.ok === true) more(done, together[place]?.kind ?? '')
    }
  }
}

describe('random histories, several connections at once', () => {
  it('at every instant exactly one agency answers for each open matter; nothing is dropped, nothing is held twice', { timeout: 900_000 }, async () => {
    const begun = (await rowsOf<{ now: string }>('select now()::text as now'))[0]?.now
    const histories = fc.sample(fc.array(event, { minLength: EVENTS, maxLength: EVENTS }), { numRuns: HISTORIES, seed: SEED })
    const tally: Tally = { done: new Map(), faults: new Map() }
    let [looks, isOver] = [0, false]
    const watch = async (): Promise<void> => {
      while (!isOver) {
        expect(await rowsOf(ORPHANS), `seed ${SEED}`).toEqual([])
        expect(await rowsOf(LOST_NEEDS), `seed ${SEED}`).toEqual([])
        looks += 1
        await rowsOf('select pg_sleep(0.02)')
      }
    }
    const lanes = Array.from({ length: SIDE_BY_SIDE }, async (_, lane) => {
      for (let n = lane; n < HISTORIES; n += SIDE_BY_SIDE) await liveThrough(histories[n] ?? [], n, tally)
    })
    const watching = watch()
    await Promise.race([Promise.all(lanes), watching])
    isOver = true
    await watching
    await makeRounds(city.office)
    expect(await rowsOf(ORPHANS), `seed ${SEED}`).toEqual([])
    expect(await rowsOf(LOST_NEEDS), `seed ${SEED}`).toEqual([])
    expect(await rowsOf(UNCOVERED, [begun]), `seed ${SEED}`).toEqual([])
    const proof = await (await city.as('st01')).does('reconcileAccountability', {})
    if (!proof.ok) throw new Error(proof.problem.code)
    expect(proof.value.findings.filter((one) => one.found > 0 && !one.measure.startsWith('open_')), `seed ${SEED}`).toEqual([])
    const [count] = await rowsOf<Record<string, number>>(`select count(*)::int as matters, count(*) filter (where closed_at is null)::int as open,
      (select count(*)::int from accountability h where h.since >= $1) as periods, (select count(*)::int from agency where code like 'H%' and not on_duty) as ended,
      (select count(*)::int from membership b join staff s on s.id = b.staff_id where s.code like 'h%' and b.valid_to is not null) as left,
      (select count(*)::int from referral r join matter x on x.id = r.id where x.opened_at >= $1) as referrals,
      (select count(*)::int from referral_route t join referral r on r.route_id = t.id join matter x on x.id = r.id where x.opened_at >= $1 and r.status = 'returned') as returned from matter where opened_at >= $1`, [begun])
    const counted = { ...count, done: Object.fromEntries(tally.done), faults: Object.fromEntries(tally.faults), orphans: 0 }
    console.log(JSON.stringify({ seed: SEED, histories: HISTORIES, events: HISTORIES * EVENTS, looks, ...counted }))
    expect([...tally.faults.keys()].filter((fault) => !HARMLESS.includes(fault))).toEqual([])
    expect(KINDS.filter((kind) => (tally.done.get(kind) ?? 0) === 0)).toEqual([])
    expect(count?.['matters']).toBeGreaterThan(HISTORIES)
    expect(count?.['ended']).toBeGreaterThan(0)
    expect(count?.['left']).toBeGreaterThan(0)
    expect(count?.['returned']).toBeGreaterThan(0)
  })
})
