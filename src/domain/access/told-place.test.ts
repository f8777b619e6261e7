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

  it('is known by a part that tells it alone: without city, building, room or note, by the name of the house, by a number without its beginning', () => {
    const home = [{ personId: 'mother', key: placeKey('みどり野市えのき町二丁目7番15号 第三ひばり荘102（夫は知らない）') }, { personId: 'sister', key: whereaboutsKey('phone', '0999-62-1234') }]
    for (const told of ['えのき町二丁目7番15号です', 'えのき町2-7-15', '〒999-0001 みどり野市えのき町２丁目７－１５', '第三ひばり荘102', 'いまはひばり荘にいる']) expect([told, personsToldBy(told, home)]).toEqual([told, ['mother']])
    expect(personsToldBy('昼は62-1234へ', home)).toEqual(['sister'])
    expect(personsToldBy('携帯は1234-5678', places)).toEqual(['mother'])
    for (const told of ['えのき町の集まりに行った', '2027年7月15日に来所', '夫は知らないと話す', '1234円', '青葉の知人宅', '第三小学校の運動会']) expect([told, personsToldBy(told, [...home, ...places])]).toEqual([told, []])
  })

  it('is not known by what many houses are called', () => {
    const flat = [{ personId: 'mother', key: placeKey('みどり野市いずみ三丁目14-2 コーポ若葉203') }, { personId: 'aunt', key: placeKey('みどり野市うめ町1-2-3 市営住宅4棟') }]
    for (const told of ['いずみ３丁目１４の２', 'コーポ若葉203の方', 'コーポ若葉の二階']) expect([told, personsToldBy(told, flat)]).toEqual([told, ['mother']])
    for (const told of ['コーポに住みたい', 'コーポ青葉', '市営住宅の申込み', '若葉の集まり']) expect([told, personsToldBy(told, flat)]).toEqual([told, []])
  })

  it('is looked for in whatever was written: in sentences, and apart from them in the fields made for whereabouts', () => {
    expect(writtenIn({ text: 'a', subjects: [{ phone: 'b', address: 'c', describedAs: 'd' }], inquirer: { address: 'e' }, inquirerPhone: 'f', inquirerAddress: 'g', n: 3, none: null })).toEqual({ texts: 'a\nd', places: 'b\nc\ne\nf\ng' })
    expect(writtenIn({ subjects: [{ mayContact: 'a', phoneMayContact: 'b', addressMayContact: 'c', way: 'd' }] })).toEqual({ texts: '', places: 'a\nb\nc\nd' })
    expect(writtenIn({ facts: [{ text: 'a', mayContact: 'b' }] })).toEqual({ texts: 'a\nb', places: '' })
  })
})

describe('what of a text tells it', () => {
  it('is the lines alone in which it stands, or the whole where it stands across lines', () => {
    expect(tellingLines('訪問した。\nみどり区青葉5-11-23にて。\nまた来る。', places)).toEqual(['みどり区青葉5-11-23にて。'])
    expect(tellingLines('みどり第三\n小学校', places)).toEqual(personsToldBy('みどり第三\n小学校', places).length > 0 ? ['みどり第三\n小学校'] : [])
    expect(tellingLines('訪問した。', places)).toEqual([])
  })
})
