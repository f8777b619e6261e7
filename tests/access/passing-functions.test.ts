import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '#store/as-actor.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { letThingsGoOn } from './goings-on.ts'
import { NOT_ASKED, PROBES, type Probe } from './passing-functions.ts'

let city: City
/** Somebody of every agency in every role it has. */
let everybody: readonly { readonly code: string; readonly role: string; readonly staffId: string }[] = []
let given: { readonly words: readonly string[]; readonly ids: readonly string[]; readonly members: readonly string[]; readonly people: string }

const all = async <Row extends object>(text: string): Promise<readonly Row[]> => (await city.database.admin.query<Row>(text)).rows

/** Arguments that find: first letters and the commonest pairs of them, names and telephone numbers in full, every number, and people as they would be described. */
const readGiven = async (about: Awaited<ReturnType<typeof letThingsGoOn>>): Promise<typeof given> => {
  const words = await all<{ word: string }>(`(select left(search_key, 1) as word from person_name group by 1 order by count(*) desc limit 12)
    union all (select search_key from person_name order by md5(id::text) limit 20)
    union all (select search_key from location where kind = 'phone' and person_id is not null order by person_id in (select person_id from concealment) desc, md5(id::text) limit 20)
    union all (select unnest(import_keys) from intake where import_keys <> '{}' order by 1 limit 6)
    union all (select inquirer_key from intake where inquirer_key <> '' order by md5(id::text) limit 12)
    union all (select left(search_key, 2) from household order by md5(id::text) limit 10)
    union all (select piece from (select search_text from contact_record union all select search_text from intake union all select search_key from support_case
        union all select search_text from referral union all select search_key from referral_route union all select search_key from warning) t
      cross join lateral app.telling_pairs(left(t.search_text, 60)) p group by piece order by count(*) desc limit 12)`)
  const ids = await all<{ id: string }>(`(select id from matter order by id in (select p.matter_id from matter_person p join concealment c on c.person_id = p.person_id) desc, md5(id::text) limit 60)
    union all select person_id from concealment`)
  const members = await all<{ id: string }>('select id from membership order by md5(id::text) limit 12')
  const people = await all<{ people: unknown }>(`select jsonb_agg(jsonb_build_object('name', n.search_key, 'kana', n.kana_key, 'birth', p.birth_on,
    'phone', (select l.search_key from location l where l.person_id = p.id and l.kind = 'phone' limit 1),
    'email', (select l.search_key from location l where l.person_id = p.id and l.kind = 'email' limit 1),
    'address', (select l.search_key from location l where l.person_id = p.id and l.kind = 'address' limit 1))) as people
    from (select * from person order by id in (select person_id from concealment) desc, md5(id::text) limit 12) p join person_name n on n.person_id = p.id`)
  return {
    words: words.map(({ word }) => word).filter((word) => word !== ''), ids: [...about.ids, ...ids.map(({ id }) => id)],
    members: [...about.members, ...members.map(({ id }) => id)], people: JSON.stringify(people[0]?.people),
  }
}

beforeAll(async () => {
  city = await buildCity()
  const about = await letThingsGoOn(city)
  everybody = await all(`select distinct on (b.agency_id, b.role)  f.code, b.role, f.id as "staffId" from staff f join membership b on b.municipality_code = f.municipality_code and b.staff_id = f.id
    join account a on a.municipality_code = f.municipality_code and a.staff_id = f.id
    where b.role <> 'system' and app.can_act(b.municipality_code, b.id, app.now()) order by b.agency_id, b.role, b.id`)
  given = await readGiven(about)
})
afterAll(() => city.database.drop())

const readFunctions = async (): Promise<readonly string[]> =>
  (await all<{ name: string }>(`select distinct p.proname::text as name from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef
    and has_function_privilege('tsunagi_app', p.oid, 'execute') order by 1`)).map(({ name }) => name)

const listed = (): readonly string[] => [...Object.keys(PROBES), ...Object.values(NOT_ASKED).flat()].toSorted()

/** Every identifier that somebody reads, of whatever table, under row level security. */
const readableBy = async (token: string, tables: readonly string[]): Promise<ReadonlySet<string>> =>
  asActor(city.office.database, { token, purpose: 'consultation' }, async (tx) => {
    const arms = tables.map((table) => `select id::text from ${table}`).join(' union all ')
    return new Set((await sql<{ id: string }>`${sql.raw(arms)}`.execute(tx)).rows.map(({ id }) => id))
  })

const toldTo = async (token: string, probe: Probe, turn: number): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  asActor(city.office.database, { token, purpose: 'consultation' }, async (tx) => {
    const { rows } = await sql<{ told: Record<string, unknown> }>`with given as (select ${[...given.words]}::text[] as words, ${[...given.ids]}::uuid[] as ids, ${[...given.members]}::uuid[] as members, ${given.people}::jsonb as people, ${turn}::int as turn)
      ${sql.raw(probe.sql)}`.execute(tx)
    return rows.map(({ told }) => told)
  })

const UUIDS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
const idsIn = (value: unknown): readonly string[] => JSON.stringify(value).match(UUIDS) ?? []

/** Identifiers that are told apart from all others to nobody, be it masked: of whom is concealed, of those in conflict with whoever asks. */
const neverMaskedTo = async (staffId: string): Promise<ReadonlySet<string>> => {
  const rows = await all<{ id: string }>(`with closed as (
      select person_id from concealment where released_at is null
      union select person_id from conflict where staff_id = '${staffId}')
    select person_id as id from closed union select p.matter_id from matter_person p where p.person_id in (select person_id from closed)`)
  return new Set(rows.map(({ id }) => id))
}

describe('what passes by row level security tells nobody of more than it lets them read', { timeout: 900_000 }, () => {
  it('every function of that kind which the pages may call is asked here, or stands listed with its reason', async () => {
    expect(listed()).toEqual(await readFunctions())
    expect(new Set(listed()).size).toBe(listed().length)
  })

  it('and whoever asks each of them for everything, is told of nothing but what they read, and of the rest no more than masking allows', async () => {
    const tables = (await all<{ name: string }>(`select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_column_privilege('tsunagi_app', c.oid, a.attnum, 'select') order by 1`)).map(({ name }) => name)
    const amiss = new Set<string>()
    const heard = new Map<string, number>()
    for (const [turn, { code, role, staffId }] of everybody.entries()) {
      const { token } = await city.as(code)
      const readable = await readableBy(token, tables)
      const closed = await neverMaskedTo(staffId)
      for (const [name, probe] of Object.entries(PROBES)) {
        for (const told of await toldTo(token, probe, turn)) {
          heard.set(name, (heard.get(name) ?? 0) + 1)
          if (probe.apart?.roles.includes(role) === true) continue
          for (const [column, value] of Object.entries(told)) {
            const isMasked = probe.masked?.columns.includes(column) === true
            for (const id of idsIn(value).filter((one) => !readable.has(one))) {
              if (!isMasked) amiss.add(`${name} tells ${code} (${role}) of ${column}, which they do not read`)
              else if (closed.has(id)) amiss.add(`${name} tells ${code} (${role}) of ${column}, which is told to nobody`)
            }
          }
        }
      }
    }
    expect([...amiss].toSorted()).toEqual([])
    expect(everybody.length).toBeGreaterThan(20)
    expect(Object.keys(PROBES).filter((name) => !heard.has(name))).toEqual([])
  })

  it('and the test can fail: a function that finds whatever there is stands in no list, and tells a stranger too much', async () => {
    await city.database.admin.query(`create function app.planted() returns setof uuid language sql stable security definer set search_path = pg_catalog, public as 'select id from matter';
      revoke all on function app.planted() from public; grant execute on function app.planted() to tsunagi_app`)
    expect((await readFunctions()).filter((name) => !listed().includes(name))).toEqual(['planted'])
    const { token } = await city.as('st16')
    const readable = await readableBy(token, ['matter'])
    const told = await toldTo(token, { sql: `select jsonb_build_object('id', r) as told from given cross join lateral app.planted() r` }, 0)
    expect(told.flatMap(idsIn).filter((id) => !readable.has(id)).length).toBeGreaterThan(100)
    await city.database.admin.query('drop function app.planted()')
  })
})
