import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { compareByKana } from '#domain/shared/person-name.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { member, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const readingsIn = async (table: 'agency' | 'staff', name: string, kana: string): Promise<(called: string) => string> => {
  const rows = await rowsOf(`select ${name} as name, coalesce(${kana}, ${name}) as kana from ${table}`)
  return (called) => String(rows.find((row) => row['name'] === called)?.['kana'])
}
const inOrder = (readings: readonly string[]) => readings.toSorted(compareByKana)

describe('names stand in the order of a Japanese list', () => {
  it('the agencies beside what each carries', async () => {
    const reading = await readingsIn('agency', 'short_name', 'short_kana')
    const { loads } = given(await (await city.as('st01')).does('countAgencyLoad', {}))
    const readings = loads.map((one) => reading(one.agencyName))
    expect(readings.length).toBeGreaterThan(10)
    expect(readings).toEqual(inOrder(readings))
  })

  it('the windows, by the kana they begin with', async () => {
    const { windows } = given(await (await city.as('st04')).does('listWindows', {}))
    const spelt = windows.map((one) => one.name).filter((name) => /^[ぁ-ヶ]/.test(name))
    expect(spelt.length).toBeGreaterThan(3)
    expect(spelt).toEqual(inOrder(spelt))
    expect(windows.slice(0, spelt.length).map((one) => one.name)).toEqual(spelt)
  })

  it('on the card of who reads a record: whoever is on the team, by agency and then by name; and who is on the sheet', async () => {
    const [worker, chief] = [await city.as('st28'), await city.as('st26')]
    const { id } = given(await worker.does('receiveIntake', {
      text: '夫から逃げてきた', areaId: demoId('area/あおば'),
      subjects: [{ name: '渡部 幸', kana: 'ワタベ サチ' }, { name: '会田 実', kana: 'アイダ ミノル' }, { name: '小山 静', kana: 'オヤマ シズカ' }, { name: '不明' }],
    }))
    for (const seat of ['st16', 'st04', 'st29', 'st31']) given(await worker.does('joinTeam', { matterId: id, membershipId: member(seat), reason: '一緒に支援する' }))
    const card = given(await chief.does('getMatterProtection', { matterId: id }))
    expect(card.people.map((one) => one.name)).toEqual(['会田 実', '小山 静', '渡部 幸', '不明'])
    const [agencyReading, staffReading] = [await readingsIn('agency', 'short_name', 'short_kana'), await readingsIn('staff', 'name', 'kana')]
    const team = card.readers.find((one) => one.kind === 'team')?.people ?? []
    expect(new Set(team.map((one) => one.agencyName)).size).toBeGreaterThan(1)
    const agencies = team.map((one) => agencyReading(one.agencyName))
    expect(agencies).toEqual(inOrder(agencies))
    for (const { agencyName } of team) {
      const within = team.filter((one) => one.agencyName === agencyName).map((one) => staffReading(one.who))
      expect(within).toEqual(inOrder(within))
    }
  })
})
