import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor, type ActingTransaction } from '#store/as-actor.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let workers: readonly Worker[]
beforeAll(async () => {
  city = await buildCity()
  const { rows } = await city.database.admin.query<{ staffId: string }>(
    `select distinct staff_id as "staffId" from membership where app.in_force(valid_from, valid_to) and app.opens_matters(role) and role <> 'system' order by 1`)
  workers = await Promise.all(rows.map(({ staffId }) => city.sitDown(staffId)))
})
afterAll(() => city.database.drop())

/** Lets the search take the way it takes in a city of a million records. */
const bounds = (frequent: number, many: number, scarce = 5000) => city.database.admin.query(
  `create or replace function app.search_bounds(out frequent integer, out many integer, out scarce integer) language sql immutable as $$ select ${frequent}, ${many}, ${scarce} $$`)
const WAYS = [[20_000, 5000, 5000], [20_000, 5000, -1], [-1, 5000, 5000], [-1, 0, 5000]] as const

const readBy = async (worker: Worker, ask: (tx: ActingTransaction) => Promise<{ rows: { id: string }[] }>): Promise<readonly string[]> =>
  asActor(city.database.app, { token: worker.token, purpose: 'consultation' }, async (tx) => (await ask(tx)).rows.map(({ id }) => id))

describe('what is found is cut off only after asking what may be seen', () => {
  it('the search begins at exactly the matters one may read, for everybody at work', async () => {
    const sizes = new Set<number>()
    for (const worker of workers) {
      const readable = await readBy(worker, (tx) => sql<{ id: string }>`select id from matter order by id`.execute(tx))
      // The function is not for logins to ask: its owner asks it in the place of whoever holds the session.
      const client = await city.database.admin.connect()
      await client.query('begin')
      await client.query(`select app.enter($1, 'consultation')`, [worker.token])
      const { rows } = await client.query<{ id: string }>('select id from app.searchable_matters() id order by id')
      await client.query('rollback')
      client.release()
      expect(rows.map(({ id }) => id)).toEqual(readable)
      sizes.add(readable.length)
    }
    expect(sizes.size).toBeGreaterThan(5)
  })

  it.each(['電話', '相談', '母親'])('%s: the newest sixty of the records one may read, whatever way is gone', async (words) => {
    for (const [frequent, many, scarce] of WAYS) {
      await bounds(frequent, many, scarce)
      for (const worker of workers) {
        const readable = await readBy(worker, (tx) => sql<{ id: string }>`select id from contact_record where position(${words} in search_text) > 0 order by happened_at desc, id limit 60`.execute(tx))
        const found = await readBy(worker, (tx) => sql<{ id: string }>`select id from app.find_everything(array[${words}::text], ${words}, '{record}')`.execute(tx))
        expect(found.toSorted()).toEqual(readable.toSorted())
      }
    }
  })

  it('somebody’s own record is found behind a hundred newer ones that are kept to another agency', async () => {
    const desk = await city.as('st03')
    const [one] = given(await desk.does('listCases', { reach: 'mine' })).cases
    if (one === undefined) throw new Error('nobody is supported')
    const mine = given(await desk.does('saveContactRecord', { matterId: one.caseId, method: 'M1', facts: '梟の置物をいただいた', sharing: 'readers' }))
    await city.database.admin.query(
      `insert into contact_record (municipality_code, id, matter_id, happened_at, method, membership_id, agency_id, facts, sharing, search_text)
       select r.municipality_code, gen_random_uuid(), r.matter_id, r.happened_at + interval '1 minute', 'M1', b.id, b.agency_id,
         '梟の置物', 'agency', '梟ノ置物'
       from contact_record r, generate_series(1, 100) n,
         lateral (select b.id, b.agency_id from membership b where b.municipality_code = r.municipality_code and b.agency_id <> r.agency_id
           and app.opens_matters(b.role) order by b.id limit 1) b
       where r.id = $1`, [mine.id])
    for (const [frequent, many, scarce] of WAYS) {
      await bounds(frequent, many, scarce)
      const { records, more } = given(await desk.does('searchEverything', { words: '梟の置物' }))
      expect([records.map(({ id }) => id), more]).toEqual([[mine.id], []])
    }
  })
})

it('the name of whom an intake is about, or of the inquirer, finds it for whoever may open its sheet, and for nobody who only reads it as the beginning of a case', async () => {
  const { rows } = await city.database.admin.query<{ intakeId: string; key: string }>(
    `select s.intake_id as "intakeId", s.search_key as key from intake_subject s join intake i on i.municipality_code = s.municipality_code and i.id = s.intake_id
     where i.case_id is not null and char_length(s.search_key) > 2 and position(s.search_key in i.search_text) = 0
     union select i.id, i.inquirer_key from intake i where i.case_id is not null and char_length(i.inquirer_key) > 2
       and position(i.inquirer_key in i.search_text) = 0 and not exists (select from intake_subject s where s.intake_id = i.id and position(i.inquirer_key in s.search_key) > 0)
     order by 1, 2 limit 16`)
  expect(rows.length).toBe(16)
  let onlyAsBeginning = 0
  for (const worker of workers) {
    for (const { intakeId, key } of rows) {
      const sheets = await readBy(worker, (tx) => sql<{ id: string }>`select id from matter where id = ${intakeId}::uuid`.execute(tx))
      const intakes = await readBy(worker, (tx) => sql<{ id: string }>`select id from intake where id = ${intakeId}::uuid`.execute(tx))
      const found = await readBy(worker, (tx) => sql<{ id: string }>`select id from app.find_everything(array[${key}::text], ${key}, '{intake}') where id = ${intakeId}::uuid`.execute(tx))
      expect([intakeId, found]).toEqual([intakeId, sheets])
      onlyAsBeginning += intakes.length - sheets.length
    }
  }
  expect(onlyAsBeginning).toBeGreaterThan(0)
})
