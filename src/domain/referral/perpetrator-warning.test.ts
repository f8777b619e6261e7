import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisRuleOn } from './basis.ts'
import { isPerpetratorKnown, isWarningDropped, PERPETRATOR_WARNING, WARNING_BASIS, WARNING_REASON } from './perpetrator-warning.ts'
import { FACT_CATEGORIES, problemOfFacts } from './travelling-fact.ts'
import type { Day } from '../shared/day.ts'

const today = '2026-11-26' as Day

describe('that there is a perpetrator', () => {
  it('is known where it is marked in any consultation of the people', () => {
    expect(isPerpetratorKnown([{ considerations: ['interpreter'] }, { considerations: ['no_phone', 'perpetrator_near'] }])).toBe(true)
    expect(isPerpetratorKnown([{ considerations: ['no_phone'] }])).toBe(false)
  })
  it('never stays behind without a word: it travels, or somebody writes why not', () => {
    const facts = fc.array(fc.record({ category: fc.constantFrom(...FACT_CATEGORIES) }), { maxLength: 4 })
    fc.assert(fc.property(fc.boolean(), facts, fc.constantFrom('', ' 　', 'つなぎ先は本人の兄が働く所'), (isKnown, travelling, why) => {
      const isSaid = travelling.some((one) => one.category === 'perpetrator') || why.trim() !== ''
      expect(isWarningDropped(isKnown, travelling, why)).toBe(isKnown && !isSaid)
    }))
  })
  it('travels as it stands on a basis that carries it, also while somebody is concealed', () => {
    expect(basisRuleOn(WARNING_BASIS, today)?.needsReason).toBe(true)
    const fact = { category: 'perpetrator' as const, text: PERPETRATOR_WARNING, basis: WARNING_BASIS, basisNote: WARNING_REASON }
    expect(problemOfFacts([fact], { isConcealed: true, isConcealmentAsked: true, doesPersonKnow: false, today })).toBeUndefined()
  })
})
