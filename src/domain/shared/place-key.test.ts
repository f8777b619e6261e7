import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeKey, whereaboutsKey } from './place-key.ts'

describe('an address, compared', () => {
  it.each([
    ['５－１１－２３の１', '五丁目十一番二十三号の１'],
    ['桔梗が丘1番町2街区6番地', '桔梗が丘１番町２街区６番地'],
    ['中筋第100号77番地', '中筋第１００号７７'],
    ['みどり野市いずみ町 ８番地', 'みどり野市いずみ町８'],
    ['〒９９９－０００１　みどり野市いずみ町８', 'みどり野市いずみ町8番地'],
    ['9990001 みどり野市いずみ町８', 'みどり野市いずみ町8番地'],
    ['緑ヶ丘３丁目', '緑が丘3-'.replace('が', 'ケ')],
  ])('%s and %s are one place', (one, other) => {
    expect(placeKey(one)).toBe(placeKey(other))
  })
  it('a name that holds a numeral stays itself', () => {
    expect(placeKey('三重県四日市市')).toBe('三重県四日市市')
  })
  it('however a house number is written, it is always the same place', () => {
    const number = fc.integer({ min: 1, max: 99 })
    const wide = (n: number): string => String(n).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const ways = [`若葉${a}丁目${b}番${c}号`, `若葉${a}-${b}-${c}`, `若葉 ${wide(a)}丁目${wide(b)}番地の${wide(c)}`, `若葉${wide(a)}－${b}ー${c}`]
        expect(new Set(ways.map(placeKey)).size).toBe(1)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a telephone number, compared', () => {
  it.each(['０５９５－６２ー1234', '0595(62)1234', '+81 595 62 1234', '0595−62−1234 内線 12'])('%s is compared by its digits', (text) => {
    expect(whereaboutsKey('phone', text)).toBe('0595621234')
  })
  it('words instead of a number are kept to be found', () => {
    expect(whereaboutsKey('phone', '持っていない')).toBe('持ッテイナイ')
  })
})
