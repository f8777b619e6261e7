import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftBehind } from './left-behind.ts'
import type { OfferedFact } from './offered-fact.ts'
import { FACT_CATEGORIES } from './travelling-fact.ts'
import { remarkOf } from './when-to-call.ts'

const care: OfferedFact = { category: 'risk', text: '大きな文字。耳が遠い', source: 'intake' }
const dog: OfferedFact = { category: 'risk', text: '犬がいる', source: 'warning' }
const name: OfferedFact = { category: 'identity', text: '森下 フミ', source: 'intake' }
const rent: OfferedFact = { category: 'situation', text: '家賃を滞納', source: 'intake' }

describe('what somebody may have forgotten to let travel', () => {
  it('is how people are to be met and whose need it is, where neither goes along', () => {
    expect(leftBehind([name, care, rent], [rent])).toEqual(['consideration', 'name'])
    expect(leftBehind([name, care, rent], [name, care])).toEqual([])
  })
  it('is no name where there is none that could be marked, and no 配慮 where none was told', () => {
    expect(leftBehind([rent, dog], [rent])).toEqual([])
  })
  it('is the 配慮 also where only a danger of the household was marked, and not where they were told in other words', () => {
    expect(leftBehind([care, dog], [dog])).toEqual(['consideration'])
    expect(leftBehind([care, dog], [{ category: 'risk', text: '大きな文字で書いて渡す' }])).toEqual([])
  })
  it('is when one may call, where a number goes without what is known of it, however it is written; and not where something was said of it', () => {
    const phone: OfferedFact = { category: 'contact', text: '0999-11-2222', source: 'intake', mayContact: '平日の午前。夜は夫がいる' }
    const told = (text: string, mayContact: string) => ({ category: 'contact' as const, text, mayContact })
    for (const written of ['0999-11-2222', '０９９９（１１）２２２２', '0999-11-2222（自宅）']) expect(leftBehind([phone], [told(written, ' ')])).toEqual(['mayContact'])
    expect(leftBehind([phone], [told('0999-11-2222', '朝だけ')])).toEqual([])
    expect(leftBehind([phone], [told('0999-33-4444', ''), rent])).toEqual([])
    expect(leftBehind([{ ...phone, mayContact: '' }], [told('0999-11-2222', '')])).toEqual([])
  })
  it('is when one may call at an address too, and never what was said of the house beside it', () => {
    const house = (text: string): OfferedFact => ({ category: 'contact', text, source: 'intake', mayContact: '夜は不可' })
    const told = (text: string) => remarkOf({ category: 'contact', text }, [house('若葉1-1'), house('本町2-3 コーポ101'), house('hanako1@example.jp')])
    for (const same of ['若葉1-1', '若葉１丁目１番', 'みどり野市若葉1-1', '若葉1-1　コーポ201', '自宅：若葉1-1', '住所: 若葉1-1', '来談者　自宅：若葉1-1', '来談者　架空 花子（長女）　若葉1-1', 'hanako1@example.jp（娘）']) expect([same, told(same)]).toEqual([same, '夜は不可'])
    for (const other of ['若葉1-11', '若葉11', '若葉11-1', '北本町2-3 コーポ101', '本町2-3', '本町2-3 コーポ1012', '自宅：若葉1-11', '自宅：北本町2-3 コーポ101']) expect([other, told(other)]).toEqual([other, ''])
    expect(remarkOf({ category: 'contact', text: '0999-11-22223' }, [house('0999-11-2222')])).toBe('')
  })
  it('is never anything once everything that is offered travels, whatever that is', () => {
    const offered = fc.array(fc.record({ category: fc.constantFrom(...FACT_CATEGORIES), text: fc.string(), source: fc.constantFrom('intake' as const, 'household' as const, 'warning' as const) }))
    fc.assert(fc.property(offered, (facts) => {
      const isHidden = facts.some((one) => one.category === 'risk' && one.source === 'intake' && facts.some((other) => other.source === 'warning' && other.text === one.text))
      fc.pre(!isHidden)
      expect(leftBehind(facts, facts)).toEqual([])
    }))
  })
})
