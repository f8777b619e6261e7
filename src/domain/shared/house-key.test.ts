import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { houseKey } from './house-key.ts'
import { placeKey } from './place-key.ts'

const own = { prefecture: '架空県', name: 'みどり野市' }

describe('the house an address means', () => {
  it.each([
    ['みどり野市若葉7-11-23', ''], ['〒999-0001 みどり野市若葉7丁目11番23号', ''], ['架空県みどり野市 若葉七丁目十一番二十三号', ''], ['若葉7-11-23コーポ101', '101'],
    ['若葉7-11-23-101', '101'], ['若葉 ７－１１－２３　コーポ若葉１０１号室', '101'], ['架空県架空郡みどり野市若葉7の11の23', ''], ['若葉7丁目 11番 23号 101', '101'], ['若葉7・11・23（101）', '101'],
  ])('is the same in %s, and the room in it is %s', (text, room) => {
    expect(houseKey(text, own)).toEqual({ house: placeKey('若葉7-11-23'), room })
  })
  it.each([
    ['北1条西2丁目3-4', '北1条西2-3-4'], ['第3若葉町12-5 コーポ7', '第3若葉町12-5'], ['若葉123番地 コーポ101', '若葉123'], ['若葉123番地 101', '若葉123'], ['若葉12番地3', '若葉12-3'],
    ['若葉ハイツ101号室', '若葉ハイツ101号室'], ['となり市若葉7-11-23', 'となり市若葉7-11-23'], ['みどり野市', ''], ['若葉小学校', '若葉小学校'],
  ])('ends with its number, and never within the name of a town: %s is %s', (text, house) => {
    expect(houseKey(text, own).house).toBe(placeKey(house))
  })
  it('whatever of city, prefecture, postal code and way of numbering is added, it is the same', () => {
    const number = fc.integer({ min: 1, max: 99 })
    const before = fc.constantFrom('', 'みどり野市', '架空県みどり野市', '〒999-0001 みどり野市', '９９９－０００１　架空県 みどり野市 ')
    const after = fc.constantFrom('', ' コーポ101', 'コーポ１０１', '-101', ' 101号室', '（101）')
    fc.assert(fc.property(before, after, fc.tuple(number, number, number), (city, building, [a, b, c]) => {
      for (const house of [`若葉${a}-${b}-${c}`, `若葉${a}丁目${b}番${c}号`, `若葉${a}丁目${b}番地の${c}`]) {
        expect(houseKey(`${city}${house}${building}`, own)).toEqual({ house: placeKey(`若葉${a}-${b}-${c}`), room: building === '' ? '' : '101' })
      }
    }), { numRuns: 500 })
  })
})
