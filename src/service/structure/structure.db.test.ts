import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareByKana } from '#domain/shared/person-name.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { loadStructure } from './load-structure.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const text = readFileSync('demo/midorino.structure.json', 'utf8')

const load = async (file: string) => {
  const client = await city.database.admin.connect()
  await client.query('set role tsunagi_owner')
  const loaded = await loadStructure(client, file)
  await client.query('reset role')
  client.release()
  return loaded
}

const agencyNames = async () => given(await (await city.as('st04')).does('listStructure', {})).agencies.map((agency) => agency.name)

describe('loading a structure', () => {
  it('again brings it up to date and doubles nothing', async () => {
    const before = await agencyNames()
    expect((await load(text.replace('居住支援法人 すまいの輪', '居住支援法人 すまいの和'))).ok).toBe(true)
    expect(await agencyNames()).toEqual(before.map((name) => name.replace('すまいの輪', 'すまいの和')))
  })

  it('with one fault loads nothing of it', async () => {
    const before = await agencyNames()
    const loaded = await load(text.replace('"市立病院 地域連携室"', '"別の病院"').replace('"coordinatingAgency": "AG01"', '"coordinatingAgency": "AG98"'))
    expect(loaded).toEqual({ ok: false, problem: [{ path: 'municipality.coordinatingAgency', code: 'unknown_agency', line: 2 }] })
    expect(await agencyNames()).toEqual(before)
  })
})

describe('what screens ask of the structure', () => {
  it('agencies stand in the order of their readings, and so do those who work in them', async () => {
    const { agencies } = given(await (await city.as('st04')).does('listStructure', {}))
    const readings = agencies.map((agency) => agency.kana ?? '')
    expect(readings[0]).toBe('アオバチイキホウカツシエンセンター')
    expect(readings.at(-1)).toBe('ワカバメンタルクリニック')
    expect(readings).toEqual(readings.toSorted(compareByKana))
    const all = given(await (await city.as('st04')).does('listColleagues', { reach: 'all' })).colleagues
    const inOrder = agencies.map((agency) => agency.id)
    expect([...new Set(all.map((one) => one.agencyId))]).toEqual(inOrder.filter((id) => all.some((one) => one.agencyId === id)))
    expect(all.every((one) => Date.parse(one.from) <= Date.now() && one.to === null)).toBe(true)
  })

  it('colleagues are those of my own agency, or everybody in office; never who has left, never the office itself', async () => {
    const worker = await city.as('st04')
    const mine = given(await worker.does('listColleagues', {})).colleagues
    expect(mine.map((one) => one.name).toSorted()).toEqual(['井坂 守', '浅見 千夏', '松永 佐知', '重松 弘'].toSorted())
    const all = given(await worker.does('listColleagues', { reach: 'all' })).colleagues
    expect(new Set(all.map((one) => one.staffId)).size).toBe(50)
    expect(all.filter((one) => one.name === '植木 瞳').map((one) => one.agencyName)).toEqual(['社協'])
    expect(all.filter((one) => one.role === 'system')).toEqual([])
  })

  it('windows say where and when', async () => {
    const { windows } = given(await (await city.as('st11')).does('listWindows', {}))
    expect(windows.find((one) => one.name === '福祉総合相談窓口')).toMatchObject({ place: '市役所本庁舎1階', openHours: '平日 8:30–17:15' })
  })

  it('a coordinator of two areas sees cases of those two and of no other', async () => {
    const cases = given(await (await city.as('st22')).does('listCases', { reach: 'all' })).cases
    const elsewhere = cases.filter((one) => !['あおば中学校区', 'いずみ中学校区'].includes(one.areaName ?? '') && one.agencyName !== '総合相談課')
    expect(elsewhere).toEqual([])
    expect(cases.map((one) => one.householdName)).toContain('森下家')
  })
})
