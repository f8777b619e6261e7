import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, type City, type Worker } from '#tests/support/city.ts'
import { event, KINDS, type Event } from '#tests/support/history/event.ts'
import { happen } from '#tests/support/history/happen.ts'
import { rowsOf, setStage } from '#tests/support/history/stage.ts'
import { CITY } from '#tests/support/invented.ts'
import { LOST_NEEDS, ORPHANS, UNCOVERED } from '#tests/support/never.ts'
import { makeRounds } from '../office-rounds.ts'

/** Histories, events in each, and how many of them are lived through side by side. */
const [HISTORIES, EVENTS, SIDE_BY_SIDE] = [150, 40, 4]
const SEED = Number(process.env['TSUNAGI_SEED'] ?? Date.now() % 2_147_483_647)

let city: City
let office: { readonly administrator: Worker; readonly coordinator: Worker }
beforeAll(async () => {
  city = await buildCity()
  office = { administrator: await city.as('st13'), coordinator: await city.as('st01') }
})
afterAll(() => city.database.drop())

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

/** How often each thing really happened, and which faults there were. */
type Tally = { readonly done: Map<string, number>; readonly faults: Map<string, number> }

/** Whoever leaves between two statements may see and write nothing in the second: no rule has a name for that. It excuses nobody else. */
const hasLeft = async (one: PromiseSettledResult<unknown>): Promise<boolean> => {
  const { actor } = (one.status === 'rejected' ? one.reason : {}) as { actor?: string }
  return actor !== undefined && (await rowsOf(city, 'select 1 where not app.can_act($1, $2, clock_timestamp())', [CITY, actor])).length > 0
}

const more = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1)

const liveThrough = async (history: readonly Event[], n: number, { done, faults }: Tally): Promise<void> => {
  const stage = await setStage(city, office, n)
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
    const begun = (await rowsOf<{ now: string }>(city, 'select now()::text as now'))[0]?.now
    const histories = fc.sample(fc.array(event, { minLength: EVENTS, maxLength: EVENTS }), { numRuns: HISTORIES, seed: SEED })
    const tally: Tally = { done: new Map(), faults: new Map() }
    let [looks, isOver] = [0, false]
    const watch = async (): Promise<void> => {
      while (!isOver) {
        expect(await rowsOf(city, ORPHANS), `seed ${SEED}`).toEqual([])
        expect(await rowsOf(city, LOST_NEEDS), `seed ${SEED}`).toEqual([])
        looks += 1
        await rowsOf(city, 'select pg_sleep(0.02)')
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
    expect(await rowsOf(city, ORPHANS), `seed ${SEED}`).toEqual([])
    expect(await rowsOf(city, LOST_NEEDS), `seed ${SEED}`).toEqual([])
    expect(await rowsOf(city, UNCOVERED, [begun]), `seed ${SEED}`).toEqual([])
    const proof = await (await city.as('st01')).does('reconcileAccountability', {})
    if (!proof.ok) throw new Error(proof.problem.code)
    expect(proof.value.findings.filter((one) => one.found > 0 && !one.measure.startsWith('open_')), `seed ${SEED}`).toEqual([])
    const [count] = await rowsOf<Record<string, number>>(city, `select count(*)::int as matters, count(*) filter (where closed_at is null)::int as open,
      (select count(*)::int from accountability h where h.since >= $1) as periods, (select count(*)::int from agency where code like 'H%' and not on_duty) as ended,
      (select count(*)::int from membership b join staff s on s.id = b.staff_id where s.code like 'h%' and b.valid_to is not null) as left,
      (select count(*)::int from referral r join matter x on x.id = r.id where x.opened_at >= $1) as referrals,
      (select count(*)::int from referral r join matter x on x.id = r.id where x.opened_at >= $1 and r.attempt > 1) as again,
      (select count(*)::int from referral_route t join referral r on r.route_id = t.id join matter x on x.id = r.id where x.opened_at >= $1 and r.status = 'returned') as returned from matter where opened_at >= $1`, [begun])
    const counted = { ...count, done: Object.fromEntries(tally.done), faults: Object.fromEntries(tally.faults), orphans: 0 }
    console.log(JSON.stringify({ seed: SEED, histories: HISTORIES, events: HISTORIES * EVENTS, looks, ...counted }))
    expect([...tally.faults.keys()].filter((fault) => !HARMLESS.includes(fault))).toEqual([])
    expect(KINDS.filter((kind) => (tally.done.get(kind) ?? 0) === 0)).toEqual([])
    expect(count?.['matters']).toBeGreaterThan(HISTORIES)
    expect(count?.['ended']).toBeGreaterThan(0)
    expect(count?.['left']).toBeGreaterThan(0)
    expect(count?.['returned']).toBeGreaterThan(0)
    expect(count?.['again']).toBeGreaterThan(0)
  })
})
