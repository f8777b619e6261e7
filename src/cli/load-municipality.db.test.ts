import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { loadStructure, readStructure } from '#service/structure/load-structure.ts'
import type { Duty, Structure } from '#domain/structure/structure.ts'
import { actAsOwner } from '#store/structure/practice.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { loadMunicipality, tryMunicipality } from './load-municipality.ts'

let database: TestDatabase
let client: pg.Client
const said: string[] = []
beforeAll(async () => {
  database = await testDatabase()
  const { rows } = await database.admin.query<{ name: string }>('select current_database() as name')
  client = new pg.Client({ ...inject('testServer').admin, database: rows[0]?.name ?? '' })
  await client.connect()
  await actAsOwner(client)
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await client.end()
  await database.drop()
})
beforeEach(() => {
  said.length = 0
})

const structureOf = (file: string): Structure => {
  const read = readStructure(file)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}
const invented = structureOf(readFileSync('demo/midorino.structure.json', 'utf8'))
const load = (structure: Structure): Promise<boolean> => loadMunicipality(client, { file: 'city.json', text: JSON.stringify(structure, undefined, 2), structure })
const check = (structure: Structure): Promise<boolean> => tryMunicipality(client, { file: 'city.json', text: JSON.stringify(structure, undefined, 2), structure })
const real: Structure = { ...invented, municipality: { ...invented.municipality, practice: false } }

describe('loading a municipality from the command line', () => {
  it('says what it did, and the second time that nothing was added', async () => {
    await load(real)
    expect(said.join('')).toContain('機関 / agencies: 21（+21）')
    expect(said.join('')).toContain('職員・相談員 / staff: 50（+50）')
    said.length = 0
    await load(real)
    expect(said.join('')).toContain('機関 / agencies: 21\n')
    const { rows } = await client.query<{ entries: number }>("select count(*)::int as entries from journal where operation = 'loadStructure'")
    expect(rows[0]?.entries).toBe(2)
  })

  it('names who is no longer in the file, and keeps them', async () => {
    const fewer: Structure = { ...real, staff: real.staff.filter((one) => one.code !== 'st04') }
    await load(fewer)
    expect(said.join('')).toContain('st04 井坂 守')
    const { rows } = await client.query("select 1 from staff where code = 'st04'")
    expect(rows).toHaveLength(1)
  })

  it('never puts an invented city among real ones, nor a second municipality beside the first', async () => {
    await expect(load(invented)).rejects.toThrow('練習用の市は本番の場所に読み込めません')
    const other: Structure = { ...real, municipality: { ...real.municipality, code: '990027', name: 'あさひ町' } }
    await expect(load(other)).rejects.toThrow('別の市町村（みどり野市 990019）')
    const { rows } = await client.query("select 1 from municipality where municipality_code = '990027'")
    expect(rows).toEqual([])
  })
})

/** The same city after a change to what somebody does. */
const withDuties = (staff: string, change: (duties: readonly Duty[]) => readonly Duty[]): Structure => ({
  ...real,
  staff: real.staff.map((one) => (one.code === staff ? { ...one, duties: change(one.duties) } : one)),
})
const ending = (staff: string, to: string): Structure => withDuties(staff, (duties) => duties.map((duty) => ({ ...duty, to: to as Duty['from'] })))

type Post = { readonly id: string; readonly agency: string; readonly role: string; readonly ended: boolean }
const postsOf = async (staff: string): Promise<readonly Post[]> => {
  const { rows } = await client.query<Post>(
    `select b.id, a.code as agency, b.role, coalesce(b.valid_to <= now(), false) as ended from membership b
       join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
       join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id where f.code = $1 order by b.valid_from, a.code`,
    [staff],
  )
  return rows
}

describe('loading it again', () => {
  it('never gives back the access of somebody who has left, and says so', async () => {
    await client.query(`update membership set valid_to = clock_timestamp() where staff_id = (select id from staff where code = 'st11')`)
    said.length = 0
    expect(await load(real)).toBe(true)
    expect((await postsOf('st11')).map((one) => one.ended)).toEqual([true])
    expect(said.join('')).toMatch(/staff\[\d+\]\.duties\[0\] {2}to: \d{4}-\d\d-\d\d/)
  })

  it('adds a new post that is written first, and leaves the old one what and where it was', async () => {
    const [before] = await postsOf('st05')
    const post: Duty = { agency: 'AG06', role: 'clerk', title: '事務', from: '2025-04-01' as Duty['from'], areas: [] }
    expect(await load(withDuties('st05', (duties) => [post, ...duties]))).toBe(true)
    const after = await postsOf('st05')
    expect(after).toHaveLength(2)
    expect(after.find((one) => one.id === before?.id)).toEqual(before)
    expect(after.find((one) => one.id !== before?.id)).toMatchObject({ agency: 'AG06', role: 'clerk' })
  })

  it('after an agency has ended goes on as ever: the agency stays ended and off duty', async () => {
    await client.query(`update agency set contract_to = clock_timestamp(), on_duty = false,
      successor_agency_id = (select id from agency where code = 'AG01') where code = 'AG15'`)
    expect(await load(real)).toBe(true)
    const { rows } = await client.query(`select on_duty, contract_to <= now() as ended, successor_agency_id is not null as succeeded from agency where code = 'AG15'`)
    expect(rows).toEqual([{ on_duty: false, ended: true, succeeded: true }])
  })

  it('leaves coordination where it went when the agency that had it ended', async () => {
    await client.query('begin')
    await client.query(`update agency set contract_to = clock_timestamp(), on_duty = false, successor_agency_id = (select id from agency where code = 'AG02') where code = 'AG01'`)
    await client.query(`update municipality set coordinating_agency_id = (select id from agency where code = 'AG02')`)
    await client.query('commit')
    expect(await load(real)).toBe(true)
    const { rows } = await client.query(`select a.code from municipality m join agency a on a.id = m.coordinating_agency_id`)
    expect(rows).toEqual([{ code: 'AG02' }])
  })

  it('says which end goes that the file no longer names, and who goes on instead; check says the same', async () => {
    const naming = (over: Partial<Structure['agencies'][number]>): Structure => ({ ...real, agencies: real.agencies.map((one) => (one.code === 'AG08' ? { ...one, ...over } : one)) })
    for (const way of [check, load]) {
      said.length = 0
      expect(await way(naming({ successor: 'AG06' }))).toBe(true)
      expect(said.join('')).toMatch(/agencies\[\d+\]\.successor: AG07 → AG06/)
    }
    const { to: _to, successor: _successor, ...endless } = real.agencies.find((one) => one.code === 'AG08') ?? {}
    for (const way of [check, load]) {
      said.length = 0
      expect(await way({ ...real, agencies: real.agencies.map((one) => (one.code === 'AG08' ? (endless as typeof one) : one)) })).toBe(true)
      expect(said.join('')).toMatch(/agencies\[\d+\] {2}to: 2035-04-01 → ―/)
    }
  })

  it('never ends the only administrator; check says the same as load, and neither leaves anything', async () => {
    const before = await client.query('select count(*)::int as n from journal')
    const file = { ...ending('st13', '2026-04-02'), closingDays: [...real.closingDays, { day: '2027-12-28' as Duty['from'], name: '休み' }] }
    for (const way of [check, load]) {
      said.length = 0
      expect(await way(file)).toBe(false)
      expect(said.join('')).toMatch(/直すところが 1 か所.*\n(?:.*\n)+.*staff: 管理者/)
    }
    expect((await client.query(`select 1 from closing_day where closed_on = '2027-12-28'`)).rows).toEqual([])
    expect((await client.query('select count(*)::int as n from journal')).rows).toEqual(before.rows)
    expect((await postsOf('st13')).map((one) => one.ended)).toEqual([false])
  })

  it('ends somebody who holds nothing, and checks without doing so', async () => {
    const file = ending('st12', '2026-04-02')
    expect(await check(file)).toBe(true)
    expect((await postsOf('st12')).map((one) => one.ended)).toEqual([false])
    expect(await load(file)).toBe(true)
    expect((await postsOf('st12')).map((one) => one.ended)).toEqual([true])
  })
})

describe('loading the practice city’s own file into the practice city', () => {
  it('adds a colleague as it does for real, and never mixes it with a real one', async () => {
    const practice = await testDatabase()
    const { rows } = await practice.admin.query<{ name: string }>('select current_database() as name')
    const owner = new pg.Client({ ...inject('testServer').admin, database: rows[0]?.name ?? '' })
    await owner.connect()
    await actAsOwner(owner)
    const into = (structure: Structure): Promise<boolean> => loadMunicipality(owner, { file: 'city.json', text: JSON.stringify(structure, undefined, 2), structure })
    await expect(into(invented)).rejects.toThrow('練習用の市は本番の場所に読み込めません')
    expect((await loadStructure(owner, readFileSync('demo/midorino.structure.json', 'utf8'))).ok).toBe(true)
    const [first] = invented.staff
    if (first === undefined) throw new Error('nobody')
    expect(await into({ ...invented, staff: [...invented.staff, { ...first, code: 'st99', name: '架空 新人' }] })).toBe(true)
    expect(said.join('')).toContain('職員・相談員 / staff: 51（+1）')
    await expect(into(real)).rejects.toThrow('練習用の市が入っているため')
    await owner.end()
    await practice.drop()
  })
})
