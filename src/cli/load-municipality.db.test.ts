import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { readStructure } from '#service/structure/load-structure.ts'
import type { Structure } from '#domain/structure/structure.ts'
import { actAsOwner } from '#store/structure/practice.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'
import { loadMunicipality } from './load-municipality.ts'

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
const real: Structure = { ...invented, municipality: { ...invented.municipality, practice: false } }

describe('loading a municipality from the command line', () => {
  it('says what it did, and the second time that nothing was added', async () => {
    await loadMunicipality(client, real)
    expect(said.join('')).toContain('機関 / agencies: 21（+21）')
    expect(said.join('')).toContain('職員・相談員 / staff: 50（+50）')
    said.length = 0
    await loadMunicipality(client, real)
    expect(said.join('')).toContain('機関 / agencies: 21\n')
    const { rows } = await client.query<{ entries: number }>("select count(*)::int as entries from journal where operation = 'loadStructure'")
    expect(rows[0]?.entries).toBe(2)
  })

  it('names who is no longer in the file, and keeps them', async () => {
    const fewer: Structure = { ...real, staff: real.staff.filter((one) => one.code !== 'st04') }
    await loadMunicipality(client, fewer)
    expect(said.join('')).toContain('st04 井坂 守')
    const { rows } = await client.query("select 1 from staff where code = 'st04'")
    expect(rows).toHaveLength(1)
  })

  it('never puts an invented city among real ones, nor a second municipality beside the first', async () => {
    await expect(loadMunicipality(client, invented)).rejects.toThrow('練習用の市は本番の場所に読み込めません')
    const other: Structure = { ...real, municipality: { ...real.municipality, code: '990027', name: 'あさひ町' } }
    await expect(loadMunicipality(client, other)).rejects.toThrow('別の市町村（みどり野市 990019）')
    const { rows } = await client.query("select 1 from municipality where municipality_code = '990027'")
    expect(rows).toEqual([])
  })
})
