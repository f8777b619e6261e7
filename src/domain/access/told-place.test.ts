import { describe, expect, it } from 'vitest'
import { placeKey, whereaboutsKey } from '../shared/place-key.ts'
import { personsToldBy, tellingLines, writtenIn } from './told-place.ts'

const places = [
  { personId: 'mother', key: placeKey('みどり区青葉五丁目11番23号') },
  { personId: 'mother', key: whereaboutsKey('phone', '090-1234-5678') },
  { personId: 'child', key: placeKey('みどり第三小学校') },
]

describe('a text that tells where somebody concealed is', () => {
  it('is known whatever its writing', () => {
    expect(personsToldBy('きのう、みどり区青葉５－１１－２３まで送った', places)).toEqual(['mother'])
    expect(personsToldBy('電話は０９０（１２３４）５６７８', places)).toEqual(['mother'])
    expect(personsToldBy('みどり第三小学校に転校。番号は09012345678', places)).toEqual(['mother', 'child'])
    for (const number of ['090-1234-5678', '０９０－１２３４－５６７８（夜）', '090 1234 5678']) expect(personsToldBy(number, places)).toEqual(['mother'])
    expect(personsToldBy('青葉の知人宅', places)).toEqual([])
    expect(personsToldBy('みどり第三小学校', [])).toEqual([])
  })

  it('is looked for in whatever was written: in sentences, and apart from them in the fields made for whereabouts', () => {
    expect(writtenIn({ text: 'a', subjects: [{ phone: 'b', address: 'c', describedAs: 'd' }], inquirer: { address: 'e' }, inquirerPhone: 'f', inquirerAddress: 'g', n: 3, none: null })).toEqual({ texts: 'a\nd', places: 'b\nc\ne\nf\ng' })
  })
})

describe('what of a text tells it', () => {
  it('is the lines alone in which it stands, or the whole where it stands across lines', () => {
    expect(tellingLines('訪問した。\nみどり区青葉5-11-23にて。\nまた来る。', places)).toEqual(['みどり区青葉5-11-23にて。'])
    expect(tellingLines('みどり第三\n小学校', places)).toEqual(personsToldBy('みどり第三\n小学校', places).length > 0 ? ['みどり第三\n小学校'] : [])
    expect(tellingLines('訪問した。', places)).toEqual([])
  })
})
