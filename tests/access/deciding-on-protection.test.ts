import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { PROTECTIONS, type Protection } from '#domain/access/protection-request.ts'
import { newId } from '#platform/ids.ts'
import { asActor, type ActingTransaction } from '#store/as-actor.ts'
import { listUndecided, listWaitingProtection } from '#store/access/waiting-protection.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { agency, CITY, member, rowsIn } from '#tests/support/invented.ts'

let city: City
/** Everybody who could decide or be told, and a counsellor and a clerk who never do; by the code they are known under. */
const seats = new Map<string, string>()
const AT_DESKS = ['st28', 'st17', 'st16']
beforeAll(async () => {
  city = await buildCity()
  const { rows } = await city.database.admin.query<{ code: string; staff: string }>(`select f.code, f.id as staff from membership b
    join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id where b.role in ('supervisor', 'coordinator', 'administrator') or f.code = any ($1)`, [AT_DESKS])
  for (const { code, staff } of rows) seats.set(code, (await city.sitDown(staff)).token)
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const yesterday = `now() - interval '1 day'`

/** A record in everything that turns on who decides about it. */
type Kind = {
  readonly at: string
  readonly area: 'あおば' | '全市' | null
  readonly isRestricted: boolean
  /** Supervisors and coordinators to whom it is closed by a conflict of interest. */
  readonly closedTo: readonly string[]
  readonly team: readonly string[]
}
type Held = { readonly matterId: string; readonly personId: string; readonly requests: Readonly<Record<Protection, string>> }

/** Writes one down, about somebody known, with both requests open; past the rules, as every combination of them has to be. */
const hold = async (kind: Kind): Promise<Held> => {
  const [matterId, personId] = [newId(), newId()]
  await rowsOf('insert into person (municipality_code, id) values ($1, $2)', [CITY, personId])
  await rowsOf(`insert into matter (municipality_code, id, kind, accountable_agency_id, area_id, restricted, restricted_reason, opened_at)
    values ($1, $2, 'intake', $3, $4, $5, $6, now())`, [CITY, matterId, agency(kind.at), kind.area === null ? null : demoId(`area/${kind.area}`), kind.isRestricted, kind.isRestricted ? '職員の親族' : null])
  await rowsOf(`insert into matter_person (municipality_code, matter_id, person_id, part) values ($1, $2, $3, 'subject')`, [CITY, matterId, personId])
  for (const staff of kind.closedTo) await rowsOf(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) values ($1, $2, $3, $4, 'family', ${yesterday})`, [CITY, newId(), demoId(`staff/${staff}`), personId])
  for (const staff of kind.team) await rowsOf(`insert into matter_team (municipality_code, id, matter_id, membership_id, part, reason, valid_from) values ($1, $2, $3, $4, 'member', '担当', ${yesterday})`, [CITY, newId(), matterId, member(staff)])
  const requests = { restrict: newId(), conceal: newId() }
  for (const what of PROTECTIONS) await rowsOf(`insert into protection_request (municipality_code, id, matter_id, kind, membership_id, why, asked_at) values ($1, $2, $3, $4, $5, '頼む', ${yesterday})`, [CITY, requests[what], matterId, what, member('st17')])
  return { matterId, personId, requests }
}

/** Whether an actor, trying it, really can; nothing of it stays. */
const really = async (tx: ActingTransaction, call: ReturnType<typeof sql>): Promise<boolean> => {
  await sql`savepoint tried`.execute(tx)
  const { rows: [tried] } = await sql<{ said: string }>`select ${call} as said`.execute(tx)
  await sql`rollback to savepoint tried`.execute(tx)
  return tried?.said !== 'not_found'
}

/** Of one seat and one record: what they can really do, by the old law of restriction and by trying; what the day, the card and the rule say. */
const seenFrom = async (token: string, { matterId, personId, requests }: Held) =>
  asActor(city.office.database, { token, purpose: 'protection' }, async (tx, actor) => {
    if (actor === undefined) throw new Error('nobody sits here')
    const { rows: [told] } = await sql<{ heads: boolean; restrict: boolean; conceal: boolean }>`
      select coalesce(app.my_role() = 'supervisor' and app.has_lasting_right(m.id) and m.accountable_agency_id = any (app.my_agencies()), false) as heads,
        app.decides_protection(m.id, 'restrict') as restrict, app.decides_protection(m.id, 'conceal') as conceal from matter m where m.id = ${matterId}::uuid`.execute(tx)
    const waiting = (await listWaitingProtection(tx, actor)).map((one) => one.id)
    const undecided = (await listUndecided(tx)).map((one) => one.id)
    const handlers = [member('st02'), member('st03')]
    return {
      isHead: told?.heads ?? false,
      isTold: { restrict: undecided.includes(requests.restrict), conceal: undecided.includes(requests.conceal) },
      says: { restrict: told?.restrict ?? false, conceal: told?.conceal ?? false },
      hasOnDay: { restrict: waiting.includes(requests.restrict), conceal: waiting.includes(requests.conceal) },
      does: {
        restrict: await really(tx, sql`app.restrict_matter(${matterId}::uuid, 'x', 1)`),
        conceal: await really(tx, sql`app.conceal_person(${newId()}::uuid, ${personId}::uuid, 'x', current_date + 90, ${handlers}::uuid[])`),
      },
    }
  })

const everySeat = async (held: Held) => {
  const seen = new Map<string, Awaited<ReturnType<typeof seenFrom>>>()
  for (const [code, token] of seats) seen.set(code, await seenFrom(token, held))
  return seen
}
type Seen = Awaited<ReturnType<typeof everySeat>>
const codesOf = (seen: Seen, is: (one: Awaited<ReturnType<typeof seenFrom>>) => boolean) => [...seen].filter(([, one]) => is(one)).map(([code]) => code).toSorted()
const whoDecides = async (held: Held, what: Protection): Promise<readonly string[]> =>
  (await rowsOf(`select f.code from app.seats_deciding($1, $2, $3) d join membership b on b.id = d join staff f on f.id = b.staff_id`, [CITY, held.matterId, what])).map((row) => String(row['code'])).toSorted()

/** Who it is by the law of each, and who by what succeeds when tried, by the rule, by the right as it is told, and by the day. */
const compare = async (kind: Kind, held: Held) => {
  const seen = await everySeat(held)
  const heads = codesOf(seen, (one) => one.isHead)
  const can = { conceal: codesOf(seen, (one) => one.does.conceal), restrict: codesOf(seen, (one) => one.does.restrict) }
  const lawful = { conceal: can.conceal, restrict: heads.length > 0 || kind.isRestricted ? heads : can.conceal }
  const told = await Promise.all(PROTECTIONS.map(async (what) => ({
    kind, what, can: can[what], rule: await whoDecides(held, what), says: codesOf(seen, (one) => one.says[what]), day: codesOf(seen, (one) => one.hasOnDay[what]),
    administrators: codesOf(seen, (one) => one.isTold[what]),
  })))
  const expected = PROTECTIONS.map((what) => ({ kind, what, can: lawful[what], rule: lawful[what], says: lawful[what], day: lawful[what], administrators: lawful[what].length === 0 ? ['st13'] : [] }))
  return { told, expected }
}

const clear = () => rowsOf('delete from protection_request')

describe('who decides on the protection of a record', () => {
  it('is one and the same by the rule, on the day, on the card and in what they really can, whatever its agency, area, restriction, conflicts and team', { timeout: 300_000 }, async () => {
    await rowsOf(`update agency set contract_to = ${yesterday}, successor_agency_id = $2 where id = $1`, [agency('AG14'), agency('AG02')])
    for (const at of ['AG02', 'AG11', 'AG14', 'AG01'])
      for (const area of ['あおば', '全市', null] as const)
        for (const isRestricted of [false, true])
          for (const closedTo of [[], ['st26'], ['st01', 'st22', 'st26']]) {
            const kind = { at, area, isRestricted, closedTo, team: area === null ? ['st05', 'st28'] : [] }
            const { told, expected } = await compare(kind, await hold(kind))
            expect(told).toEqual(expected)
            await clear()
          }
  })
})

describe('a request for protection', () => {
  it('stands on somebody\'s day, whatever the structure has become: chance takes people, areas and agencies away again and again', { timeout: 300_000 }, async () => {
    const leavers = [...seats.keys()].filter((code) => code !== 'st13' && !AT_DESKS.includes(code))
    let chance = 20_261
    const falls = (): boolean => (chance = (chance * 48_271) % 2_147_483_647) % 3 === 0
    for (let round = 0; round < 24; round += 1) {
      const gone = leavers.filter(falls).map((code) => demoId(`staff/${code}`))
      const kind = { at: falls() ? 'AG11' : 'AG02', area: falls() ? null : ('あおば' as const), isRestricted: falls(), closedTo: leavers.filter(falls), team: leavers.filter(falls).slice(0, 1) }
      await rowsOf('update account set disabled_at = null')
      const held = await hold(kind)
      await rowsOf(`update account set disabled_at = ${yesterday} where staff_id = any ($1)`, [gone])
      for (const what of PROTECTIONS) {
        const asked = await rowsOf('select app.seats_asked($1, $2, $3) as seat', [CITY, held.matterId, what])
        const sitting = await Promise.all([...seats].filter(([code]) => !gone.includes(demoId(`staff/${code}`))).map(async ([code, token]) => ({ code, ...(await seenFrom(token, held)) })))
        const onDay = sitting.filter((one) => one.hasOnDay[what] || one.isTold[what]).map((one) => member(one.code)).toSorted()
        expect({ kind, what, onDay: onDay.length > 0 }).toEqual({ kind, what, onDay: true })
        expect(onDay).toEqual(asked.map((row) => String(row['seat'])).toSorted())
        expect({ kind, what, counted: (await rowsOf('select 1 from app.seats_deciding($1, $2, $3)', [CITY, held.matterId, what])).length === 0 }).toEqual({ kind, what, counted: onDay.includes(member('st13')) })
      }
      await clear()
    }
  })
})
