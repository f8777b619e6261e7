import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONSIDERATIONS } from '../intake/codes.ts'
import { considerationFact, considerationsTold } from './consideration-fact.ts'

const risk = (text: string) => ({ category: 'risk' as const, text })

describe('how people are to be met (配慮), as a fact that travels', () => {
  it('says what was marked, what was written beside it, and who said so', () => {
    expect(considerationFact({ considerations: ['large_print'], note: '耳が遠い。電話は娘へ', toldBy: '長女' })).toBe('大きな文字。耳が遠い。電話は娘へ（来談者・長女から）')
    expect(considerationFact({ considerations: [], note: '弟には知らせない', toldBy: null })).toBe('弟には知らせない')
    expect(considerationFact({ considerations: ['perpetrator_near'], note: '', toldBy: '長女' })).toBe('')
  })
  it('always marks on the receiver’s sheet what was marked on the sender’s, and a perpetrator only by the warning', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...CONSIDERATIONS)), fc.constantFrom('', '耳が遠い。電話は娘へ', '（夜）に', '通訳・手話'), fc.constantFrom(null, '長女', '姉（別居）'), (considerations, note, toldBy) => {
      const marked = CONSIDERATIONS.filter((one) => considerations.includes(one) && one !== 'perpetrator_near')
      const told = considerationsTold([risk(considerationFact({ considerations, note, toldBy }))])
      fc.pre(marked.length > 0)
      expect(told.considerations).toEqual(marked)
      expect(told.note.startsWith(note)).toBe(true)
      expect(note !== '' || told.note === '').toBe(true)
    }))
  })
  it('never marks anything for a danger that was told in words, nor for words of another kind', () => {
    expect(considerationsTold([risk('犬がいる。通訳'), risk('大きな文字と通訳を望む'), { category: 'wish', text: '大きな文字' }])).toEqual({ considerations: [], note: '' })
  })
})
