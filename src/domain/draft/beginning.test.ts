import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftTold, personsInDraft, tellsAnything } from './beginning.ts'

const begins = (body: unknown): string => draftTold(body).begins

describe('how a draft begins', () => {
  it('is what was written first in it, in one line', () => {
    expect(begins({ channel: 'phone', text: ' 父のこと\n昨日から ', heard: '別の欄' })).toBe('父のこと 昨日から')
    expect(begins({ text: '', facts: '訪問した' })).toBe('訪問した')
    expect(begins({ text: '', facts: '', nextStep: '来週また' })).toBe('来週また')
    expect(begins({ text: '𠮷'.repeat(60) })).toBe('𠮷'.repeat(40))
  })

  it('never ends in half a character', () => {
    expect(begins({ text: '葛\u{e0100}'.repeat(60) })).toBe('葛\u{e0100}'.repeat(40))
  })
})

describe('what a draft tells of itself', () => {
  it('is whom it names, in words before by reading; of nobody named whoever called', () => {
    expect(draftTold({ text: '', subjects: [{ name: '', describedAs: '' }, { name: '森下 フミ', kana: 'もりした ふみ', phone: '' }], inquirerName: '長女' })).toEqual({ begins: '', who: '森下 フミ', hasPhone: false, boxes: [] })
    expect(draftTold({ subjects: [{ kana: 'もりした' }] }).who).toBe('もりした')
    expect(draftTold({ subjects: [{ name: ' ' }], inquirerName: '架空 花子' }).who).toBe('架空 花子')
  })

  it('is that a number is there, and never the number or a place', () => {
    fc.assert(fc.property(fc.constantFrom('phone', 'address', 'mayContact'), (field) => {
      const told = draftTold({ place: '若葉7-6-1', subjects: [{ [field]: '0999-77-1234' }], inquirerAddress: '若葉7-6-1', inquirerPhone: '' })
      expect(told).toEqual({ begins: '', who: '', hasPhone: field === 'phone', boxes: [] })
    }))
    expect(draftTold({ inquirerPhone: '0999-77-1234' }).hasPhone).toBe(true)
  })

  it('is what was marked with ○ alone, ◎ first, and nothing that is no trouble on the sheet', () => {
    expect(draftTold({ text: '', boxes: ['C02', 'C05', 'Z99', 3, '家賃'], worstBox: 'C05' })).toEqual({ begins: '', who: '', hasPhone: false, boxes: ['C05', 'C02'] })
    expect(tellsAnything(draftTold({ boxes: ['C05'] }))).toBe(true)
    expect(tellsAnything(draftTold({ boxes: 'C05' }))).toBe(false)
  })

  it('is, of a つなぎ in which nothing is written, what was marked to travel, or to whom it is to go; never a place', () => {
    const facts = [{ isOn: false, category: 'situation', text: '渡さない' }, { isOn: true, category: 'contact', text: '若葉7-6-1' }, { isOn: true, category: 'situation', text: '家賃の滞納' }]
    expect(begins({ need: '', why: '', facts })).toBe('家賃の滞納')
    expect(begins({ need: '', facts: facts.slice(0, 2) })).toBe('')
    expect(begins({ need: '', toOutside: '架空司法書士事務所', facts })).toBe('架空司法書士事務所')
  })

  it('is nothing where nothing was written, whatever the draft holds', () => {
    for (const body of [{}, null, 'text', 3, [], { text: 5 }, { subjects: 'x' }, { subjects: [null, 3, {}] }]) expect(tellsAnything(draftTold(body))).toBe(false)
    expect(personsInDraft({ subjects: [{ personId: 'a' }, { personId: '' }, null] })).toEqual(['a'])
  })
})
