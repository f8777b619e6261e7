import { describe, expect, it } from 'vitest'
import { contactParts, offeredCallers } from './caller-fact.ts'
import { subjectsToldOf } from './told-subject.ts'

const daughter = { name: '架空 花子', relation: '長女', places: ['0999-88-7766', '若葉6-2'] }

describe('whoever called (来談者), offered to travel', () => {
  it('is named with the relation, and apart from that with each contact, for each has its own basis', () => {
    expect(offeredCallers([daughter], [{ name: '架空 太郎' }]).map(({ category, text }) => [category, text])).toEqual([
      ['caller', '架空 花子（長女）'], ['contact', '来談者　架空 花子（長女）　0999-88-7766'], ['contact', '来談者　架空 花子（長女）　若葉6-2'],
    ])
  })
  it('is the person themselves where they called, and then the contact is their own', () => {
    for (const caller of [{ ...daughter, relation: '本人' }, { ...daughter, name: '架空花子', relation: '' }]) {
      expect(offeredCallers([caller], [{ name: '架空 花子' }]).map(({ category, text }) => [category, text])).toEqual([['contact', '0999-88-7766'], ['contact', '若葉6-2']])
    }
  })
  it('never lends their telephone to whom the つなぎ is about', () => {
    const facts = [{ category: 'identity' as const, text: '架空 太郎' }, ...offeredCallers([daughter], [{ name: '架空 太郎' }])]
    expect(subjectsToldOf(facts)).toEqual([{ name: '架空 太郎' }])
  })
  it('is told apart from the number or the address, also where a name or an address holds a wide space', () => {
    for (const [who, place] of [
      ['来談者　大家（大家）　', '若葉1-1　コーポ101'], ['来談者　大家（大家）　', '若葉１－１　コーポ１０１'], ['来談者　架空　花子（長女）　', '若葉1-1'], ['来談者　架空　花子（長女）　', '0999-88-7766'],
      ['来談者　201号室の隣人　', '0999-88-7766'], ['来談者　201号室の隣人　', '若葉1-1'], ['来談者　若葉2丁目の大家　', '0999-88-7766'], ['来談者　', '若葉1-1　コーポ101'], ['来談者　大家　', 'ooya@example.jp'], ['来談者　大家　', '店に置き手紙'],
      ['', '若葉1-1　コーポ101'],
    ] as const) expect(contactParts(who + place)).toEqual({ who, place })
  })
})
