import fc from 'fast-check'
import { sql, type Kysely } from 'kysely'
import type pg from 'pg'
import { kyselyOver, openPool, type DatabaseSettings } from '#platform/database.ts'
import { asActor, enter, type ActingTransaction } from '#store/as-actor.ts'
import type { Schema } from '#store/schema.generated.ts'
import { HERE } from '../world/build-world.ts'
import type { Actor } from '../world/staff.ts'

/** Far fewer than requests at a time, so that every connection goes from hand to hand. */
const CONNECTIONS = 3
const AT_A_TIME = 12
/** Requests in one history by chance. */
const TOGETHER = 250

const NAMES = ['team/counsellor', 'team/supervisor', 'mine/counsellor', 'mine/supervisor', 'theirs/counsellor', 'area/part', 'mine/auditor', 'kin/mine', 'denied/locked/counsellor'] as const
const NOBODY = 'a token that nobody was given'

/** Whose rows they are that a connection tells of, and how many of the matters asked about. */
type Told = { readonly who: string; readonly matters: string }
type Executor = Pick<ActingTransaction, 'getExecutor'>

const ask = async (on: Executor, asked: readonly string[]): Promise<Told> => {
  const { rows } = await sql<Told>`select coalesce((app.me()).municipality_code || ' ' || (app.me()).membership_id::text, 'nobody') as who,
    (select coalesce(string_agg(m.id::text, ' ' order by m.id), '') from matter m where m.id = any (${asked}::uuid[])) as matters`.execute(on as never)
  return rows[0] ?? { who: 'no answer', matters: '' }
}

class Planted extends Error {}

type Ground = { readonly database: Kysely<Schema>; readonly owner: pg.Client; readonly asked: readonly string[]; readonly other: string }
type Way = (tx: ActingTransaction, ground: Ground) => Promise<unknown>

/** How a request can go wrong, or go round about. Afterwards, where the transaction still stands, it must still be the same person's. */
const WAYS: Readonly<Record<string, Way>> = {
  'is answered': async () => undefined,
  'fails in the handler': () => Promise.reject(new Planted()),
  'fails in the database': (tx) => sql`select 1 / 0`.execute(tx),
  'is cancelled for its time': async (tx) => {
    await sql`set local statement_timeout = 1`.execute(tx)
    await sql`select pg_sleep(0.1)`.execute(tx)
  },
  'is cancelled from elsewhere': async (tx, { owner }) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const asleep = sql`select pg_sleep(0.02)`.execute(tx)
    await Promise.all([asleep, owner.query('select pg_cancel_backend($1)', [rows[0]?.pid])])
  },
  'loses its connection': (tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx),
  'fails while more is asked': async (tx, { asked }) => {
    await Promise.all([ask(tx, asked), Promise.reject(new Planted())])
  },
  'is done in part by the office': async (tx, { other }) => {
    const before = await sql<{ token: string }>`select current_setting('app.token') as token`.execute(tx)
    await enter(tx, other, 'consultation')
    await enter(tx, before.rows[0]?.token ?? '', 'consultation')
  },
  'fails in the hand of the office': async (tx, { other }) => {
    await enter(tx, other, 'consultation')
    throw new Planted()
  },
  'takes a part of it back': async (tx, { other }) => {
    await sql`savepoint part`.execute(tx)
    await enter(tx, other, 'consultation')
    await sql`rollback to savepoint part`.execute(tx)
  },
}
const RARE = 'loses its connection'

type Request = { readonly token: string | null; readonly way: string }
const requestOf = (tokens: readonly string[]): fc.Arbitrary<Request> => {
  const usual = fc.constantFrom(...Object.keys(WAYS).filter((way) => way !== RARE))
  const way = fc.oneof({ weight: 80, arbitrary: usual }, { weight: 40, arbitrary: fc.constant('is answered') }, { weight: 1, arbitrary: fc.constant(RARE) })
  return fc.record({ token: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...tokens) }, { weight: 1, arbitrary: fc.constantFrom(NOBODY, '') }, { weight: 1, arbitrary: fc.constant(null) }), way })
}

/** What is wrong with the answer to one request; a request that fails as it was planned to is none. */
const complaintAbout = async (ground: Ground, expected: ReadonlyMap<string | null, Told>, { token, way }: Request): Promise<string | undefined> => {
  const should = JSON.stringify(expected.get(token))
  const amiss = (told: Told): string | undefined => (JSON.stringify(told) === should ? undefined : `${token} (${way}) is told ${JSON.stringify(told)}, not ${should}`)
  if (token === null) return amiss(await ask(ground.database, ground.asked))
  let found: string | undefined
  try {
    await asActor(ground.database, { token, purpose: 'consultation' }, async (tx) => {
      found = amiss(await ask(tx, ground.asked))
      await WAYS[way]?.(tx, ground)
      found ??= amiss(await ask(tx, ground.asked))
    })
  } catch {
    // Only what somebody is told counts here.
  }
  return found
}

const inLanes = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const waiting = [...all]
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
  }))
}

/** What each connection of the pool knows while nobody asks: nothing. */
const remembered = async (pool: pg.Pool): Promise<readonly string[]> => {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()))
  const known = await Promise.all(clients.map((client) => client.query<{ known: string }>(
    `select coalesce(current_setting('app.token', true), '') || coalesce(current_setting('app.purpose', true), '') || coalesce((app.me()).staff_id::text, '') as known`)))
  for (const client of clients) client.release()
  return known.map(({ rows }) => rows[0]?.known ?? 'no answer').filter((one) => one !== '')
}

/** How often which way was gone, and how many requests it were. */
export type Interleaved = { readonly requests: number; readonly ways: ReadonlyMap<string, number> }

/**
 * Requests of many people, of nobody and without anybody, over few connections at once, of which many fail: in the handler, in the database, cancelled, cut off. Nobody is
 * ever told what another reads, and a connection that is given back knows nobody.
 */
export const proveConnections = async (settings: { readonly app: DatabaseSettings; readonly owner: pg.Client }, actors: readonly Actor[], requests: number): Promise<Interleaved> => {
  const pool = openPool(settings.app, { max: CONNECTIONS, name: 'interleaved' })
  const database = kyselyOver<Schema>(pool)
  const ways = new Map<string, number>()
  try {
    const { rows } = await settings.owner.query<{ id: string }>('select distinct id from matter order by id limit 400')
    const asked = rows.map(({ id }) => id).filter((_, n) => n % 25 === 0)
    const tokens = actors.filter(({ name, city }) => city === HERE && NAMES.some((one) => one === name)).flatMap(({ token }) => token ?? [])
    const ground = { database, owner: settings.owner, asked, other: actors.find(({ name }) => name === 'mine/system')?.token ?? '' }
    const expected = new Map<string | null, Told>([[null, { who: 'nobody', matters: '' }]])
    for (const token of [...tokens, NOBODY, '']) expected.set(token, await asActor(database, { token, purpose: 'consultation' }, (tx) => ask(tx, asked)))
    if (new Set([...expected.values()].map((told) => JSON.stringify(told))).size < NAMES.length) throw new Error('those who are asked are told the same')
    const run = await fc.check(fc.asyncProperty(fc.array(requestOf(tokens), { minLength: TOGETHER, maxLength: TOGETHER }), async (all) => {
      const complaints: string[] = []
      await inLanes(all, async (request) => {
        ways.set(request.way, (ways.get(request.way) ?? 0) + 1)
        complaints.push(...[await complaintAbout(ground, expected, request)].filter((one) => one !== undefined))
      })
      complaints.push(...(await remembered(pool)).map((known) => `a connection given back knows ${known}`))
      if (complaints.length > 0) throw new Error(complaints.slice(0, 5).join('\n'))
    }), { numRuns: Math.ceil(requests / TOGETHER), endOnFailure: true })
    // Hundreds of requests are no counterexample to read: what was told to whom is.
    if (run.failed) throw new Error(`seed ${run.seed}: ${String(run.errorInstance)}`)
    return { requests: [...ways.values()].reduce((sum, many) => sum + many, 0), ways }
  } finally {
    await pool.end()
  }
}
