import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createFromTemplate, dropDatabase } from '#platform/template-database.ts'
import { READS } from './oracle/reads.ts'
import { CHANGES } from './oracle/writes.ts'
import { proveConnections } from './proof/prove-connections.ts'
import { proveHistories, TABLES_OF_PEOPLE } from './proof/prove-histories.ts'
import { noFindings, ruleFor } from './proof/prove-reads.ts'
import { proveRestricting, sendHeadsAway } from './proof/prove-restricting.ts'
import { idleMsOf, runProof } from './proof/run-proof.ts'
import { connected, furnish } from './proof/scratch.ts'
import { Standings } from './proof/standing-of.ts'
import { buildWorld } from './world/build-world.ts'

const name = `proof_${process.pid}`
const { admin, template, passwords } = inject('testServer')
const here = { ...admin, database: name }
let clients: readonly pg.Client[] = []
let owner: pg.Client
let idleMs = 0

beforeAll(async () => {
  await createFromTemplate(admin, template, name)
  owner = await connected(here)
  idleMs = await idleMsOf(owner)
  await furnish(here, buildWorld({ depth: 1, idleMs }).world)
  clients = await Promise.all([1, 2].map(() => connected({ ...here, user: 'tsunagi_app', password: passwords.app })))
})
afterAll(async () => {
  await Promise.all([owner, ...clients].map((client) => client.end()))
  await dropDatabase(admin, name)
})

/** One of every kind of reach; all ways of being denied; the other city; nobody. `npm run access:prove` asks everybody. */
const ASKED = /^(?:team\/(?:counsellor|volunteer)|mine\/(?:supervisor|auditor)|theirs\/counsellor|area\/(?:part|bothRoots|partEnded)|kin\/(?:mine|endsNow)|denied\/\w+\/counsellor|nobody|forged)$/

/** Coordinators of every reach, some of those who are nobody any more or about to be, and a supervisor. */
const RESTRICTING = /^(?:team|mine|theirs|denied\/(?:ended|memberEnded|ending))\/coordinator$|^area\/|^kin\/area$|^mine\/supervisor$/

describe('what may be seen and done', () => {
  it('is in the database exactly what the rule in words says, for a hundred thousand decisions and more', async () => {
    const { world, actors } = buildWorld({ depth: 1, idleMs })
    const asked = actors.filter((actor) => ASKED.test(actor.name))
    const found = await runProof(clients, { world, actors: asked, idleMs, changeOneIn: 200, attemptOneIn: 250 })
    expect(found.mismatches).toEqual([])
    expect(found.decisions).toBeGreaterThan(100_000)
    expect(found.allowed).toBeGreaterThan(10_000)
  })

  it('leaves no table without somebody having said who reads it and who changes it', async () => {
    const { rows } = await owner.query<{ name: string; reads: boolean; changes: boolean }>(`
      select c.relname as name, has_table_privilege('tsunagi_app', c.oid, 'select') as reads,
        has_any_column_privilege('tsunagi_app', c.oid, 'update') and exists (select 1 from pg_policy p
          where p.polrelid = c.oid and p.polcmd in ('w', '*') and 'tsunagi_app'::regrole = any (p.polroles)) as changes
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`)
    expect(rows.filter((row) => row.reads && !Object.hasOwn(READS, row.name)).map((row) => row.name)).toEqual([])
    expect(rows.filter((row) => row.changes && !Object.hasOwn(CHANGES, row.name)).map((row) => row.name)).toEqual(['import_mapping'])
  })

  it('has somebody to see and somebody not to see in every table', () => {
    const { world } = buildWorld({ depth: 1, idleMs })
    expect(Object.keys(READS).filter((table) => world.rowsOf(table).length === 0)).toEqual([])
  })

  it('is never more after a right has ended or a door has closed, nothing after whoever asked has left, and the same whatever happens in another city or to a stranger', async () => {
    const { actors } = buildWorld({ depth: 1, idleMs })
    let happened = 0
    await proveHistories(owner, { actors, tables: TABLES_OF_PEOPLE, histories: 16, onEvent: (_, rows) => (happened += Math.min(rows, 1)) })
    expect(happened).toBeGreaterThan(20)
  })

  it('is each person’s own, over few connections that go from hand to hand, whatever fails on them; one that is given back knows nobody', async () => {
    const { actors } = buildWorld({ depth: 1, idleMs })
    const { requests, ways } = await proveConnections({ app: { ...here, user: 'tsunagi_app', password: passwords.app }, owner }, actors, 1_000)
    expect(requests).toBe(1_000)
    expect(ways.size).toBe(10)
  })

  it('is so as well for restricting, once no supervisor is left: then coordinators who open a record restrict it, and lift nothing', async () => {
    const { world, actors } = buildWorld({ depth: 1, idleMs })
    await sendHeadsAway(owner, world)
    const found = noFindings()
    for (const actor of actors.filter((one) => RESTRICTING.test(one.name))) {
      const [rule, standings] = [ruleFor(world, actor, idleMs), new Standings(world, actor.city).of(actor, idleMs)]
      await proveRestricting(clients[0] as pg.Client, world, { actor, rule, standings, idleMs, oneIn: 17 }, found)
    }
    expect(found.mismatches).toEqual([])
    expect(found.allowed).toBeGreaterThan(30)
  })
})
