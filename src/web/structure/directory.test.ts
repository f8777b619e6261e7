import { describe, expect, it } from 'vitest'
import { directoryFrom, findInDirectory, soughtFrom } from './directory.ts'

const agency = (id: string, name: string, kana: string, areaIds: readonly string[]) =>
  ({ id, version: 1, name, kana, shortName: name, shortKana: id === 'a' ? 'アオホウ' : null, kind: 'A21', field: '介護', takesIntakes: true, phone: '0999-00-1002', fax: null, areaIds: [...areaIds] })
const colleague = (name: string, kana: string, agencyId: string) =>
  ({ membershipId: name, staffId: name, name, kana, title: '主任', role: 'counsellor', agencyId, agencyName: '', agencyKana: null, from: '2024-04-01T00:00:00+09:00', to: null })

const directory = directoryFrom({
  structure: {
    agencies: [agency('a', 'あおば包括', 'アオバホウカツ', ['east']), agency('s', 'すまいの輪', 'スマイノワ', ['all'])],
    areas: [{ id: 'east', name: 'いずみ中学校区', tree: '中学校区' }, { id: 'all', name: '全市', tree: '全市' }],
    endings: [],
    closed: { weekdays: [], days: [] },
  },
  colleagues: [colleague('重松 弘', 'シゲマツ ヒロシ', 'a'), colleague('浅見 千夏', 'アサミ チナツ', 'a'), colleague('植木 瞳', 'ウエキ ヒトミ', 's')],
  windows: [{ id: 'w', agencyId: 's', name: '住まい相談', kind: '専門', place: '本庁舎2階', openHours: null, phone: null, afterHours: false }],
  sayKind: () => '地域包括支援センター',
  sayRole: () => '相談員',
})

const found = (typed: string, isComposing = false) =>
  findInDirectory(directory, soughtFrom(typed, isComposing)).map((one) => `${one.name}: ${one.people.map(({ name }) => name).join('、')}`)

describe('looking somebody up while on the telephone', () => {
  const AOBA = 'あおば包括: 浅見 千夏、重松 弘'
  const SUMAI = 'すまいの輪: 植木 瞳'

  it.each([
    ['nothing', '　', [AOBA, SUMAI]],
    ['an agency by its reading', 'すまい', [SUMAI]],
    ['an agency by the reading of its short name', 'あおほう', [AOBA]],
    ['an area', 'いずみ', [AOBA]],
    ['a window’s place', '本庁舎２階', [SUMAI]],
    ['a number without its hyphens', '0999001002', [AOBA, SUMAI]],
    ['a person by their reading', 'あさみちなつ', ['あおば包括: 浅見 千夏']],
    ['a person with the space of their name', '浅見　千夏', ['あおば包括: 浅見 千夏']],
    ['a person and where they work', 'しげまつ いずみ', ['あおば包括: 重松 弘']],
    ['somebody who works elsewhere', 'しげまつ すまい', []],
    ['the end of one name and the beginning of the next', '弘植木', []],
  ])('by %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it('an unfinished syllable hides nobody while kana are being written; afterwards letters are meant', () => {
    expect(found('あおb', true)).toEqual([AOBA])
    expect(found('あおｂ', true)).toEqual([AOBA])
    expect(found('あおb')).toEqual([])
  })
})
