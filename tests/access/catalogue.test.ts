import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type pg from 'pg'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import * as faults from './catalogue-faults.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** Plants something bad, looks, and takes it out again. */
const lookWith = async (planted: string, find: faults.FindFaults): Promise<readonly string[]> => {
  const client: pg.PoolClient = await database.admin.connect()
  try {
    await client.query('begin')
    if (planted !== '') await client.query(planted)
    return await find(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const BAD_TABLE = `create table public.planted (id uuid primary key, municipality_code text not null, unique (municipality_code, id))`
const GOOD_KEY = `create table public.planted (municipality_code municipality_code, id uuid, primary key (municipality_code, id))`

/** What must hold, how it is looked for, what breaks it, and the fault that is then found. */
type Row = readonly [rule: string, find: faults.FindFaults, planted: string, fault: string]
const rows: readonly Row[] = [
  ['the municipality leads every primary key', faults.keysWithoutMunicipality, BAD_TABLE, 'planted_pkey'],
  ['the municipality leads every unique constraint', faults.keysWithoutMunicipality, `${GOOD_KEY}; alter table public.planted add constraint planted_once unique (id)`, 'planted_once'],
  ['the municipality leads every unique index', faults.keysWithoutMunicipality, 'create unique index planted_index on staff (id)', 'planted_index'],
  ['every table has a primary key', faults.tablesWithoutKey, 'create table public.planted (municipality_code text)', 'planted'],
  ['the municipality leads every foreign key, on its own side', faults.foreignKeysWithoutMunicipality,
    'alter table task add planted text, add constraint planted_link foreign key (planted) references municipality', 'planted_link on task'],
  ['the municipality leads every foreign key, on the other side', faults.foreignKeysWithoutMunicipality,
    `${BAD_TABLE}; create table public.planted_too (municipality_code uuid, constraint planted_link foreign key (municipality_code) references public.planted (id))`, 'planted_link on planted_too'],
  ['row level security is forced on every table', faults.tablesWithoutForcedPolicies, 'alter table staff no force row level security', 'staff'],
  ['row level security is on at every table', faults.tablesWithoutForcedPolicies, 'alter table staff disable row level security', 'staff'],
  ['every table says by a policy who may', faults.tablesWithoutPolicy, `${GOOD_KEY}; create policy owner_functions on public.planted to tsunagi_owner using (true); grant select on public.planted to tsunagi_app`, 'planted'],
  ['every table says how long it is kept', faults.tablesWithoutRetention, GOOD_KEY, 'planted'],
  ['every table is kept as long as a known class says', faults.tablesWithoutRetention, `comment on table staff is 'retention=forever'`, 'staff'],
  ['a function that runs as its owner has a fixed search path', faults.guardedFunctionsWithLooseSearchPath,
    `create function app.planted() returns integer language sql security definer as 'select 1'`, 'app.planted()'],
  ['… which begins with the catalogue', faults.guardedFunctionsWithLooseSearchPath,
    `create function app.planted() returns integer language sql security definer set search_path = public, pg_catalog as 'select 1'`, 'app.planted()'],
  ['… and has no place for whoever calls', faults.guardedFunctionsWithLooseSearchPath,
    `create function app.planted() returns integer language sql security definer set search_path = pg_catalog, "$user" as 'select 1'`, 'app.planted()'],
  ['no login is a superuser', faults.loginsAboveThePolicies, 'alter role tsunagi_app superuser', 'tsunagi_app'],
  ['no login passes by the policies', faults.loginsAboveThePolicies, 'alter role tsunagi_door bypassrls', 'tsunagi_door'],
  ['no login may become the owner', faults.loginsAboveThePolicies, 'grant tsunagi_owner to tsunagi_app', 'tsunagi_app is tsunagi_owner'],
  ['no login makes a temporary table', faults.loginsThatMakeTables,
    `do $$ begin execute format('grant temporary on database %I to tsunagi_app', current_database()); end $$`, 'tsunagi_app makes temporary tables'],
  ['no login makes a table', faults.loginsThatMakeTables, 'grant create on schema app to tsunagi_door', 'tsunagi_door makes tables in app'],
  ['the login for pages never changes the key of a row', faults.changeableKeys, 'grant update (id) on matter to tsunagi_app', 'tsunagi_app may change matter.id'],
  ['logins own no table', faults.ownedByLogins, 'alter table staff owner to tsunagi_app', 'relation staff'],
  ['logins own no function', faults.ownedByLogins, 'alter function app.today() owner to tsunagi_door', 'function app.today()'],
  ['nothing of a table is for everybody', faults.grantedToPublic, 'grant select on staff to public', 'relation staff'],
  ['nothing of a column is for everybody', faults.grantedToPublic, 'grant select (name) on staff to public', 'column staff.name'],
  ['no function is for everybody', faults.grantedToPublic, 'grant execute on function app.today() to public', 'function app.today()'],
  ['no schema is for everybody', faults.grantedToPublic, 'grant usage on schema app to public', 'schema app'],
]

describe('what the catalogue of the database says', () => {
  it.each(rows)('%s', async (_, find) => {
    expect(await lookWith('', find)).toEqual([])
  })

  it.each(rows)('and the test for it can fail: %s', async (_, find, planted, fault) => {
    expect(await lookWith(planted, find)).toContain(fault)
  })

  it('looks at every table there is', async () => {
    const { rows: tables } = await database.admin.query('select 1 from pg_tables where schemaname = $1', ['public'])
    expect(tables.length).toBeGreaterThan(40)
  })
})
