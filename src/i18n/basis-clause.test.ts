import { describe, expect, it } from 'vitest'
import { basisRuleOn, DISCLOSURE_BASES } from '#domain/referral/basis.ts'
import type { Day } from '#domain/shared/day.ts'
import { clauseLabels, reachLabels } from './basis-clause.messages.ts'

describe('the basis of a fact', () => {
  it('is told in Japanese as the law has it now, and in every other language without Japanese words', () => {
    for (const basis of DISCLOSURE_BASES) {
      const rule = basisRuleOn(basis, '2026-11-25' as Day)
      expect([clauseLabels[basis].ja, reachLabels[basis].ja]).toEqual([rule?.law, rule?.reach])
      expect(`${clauseLabels[basis].en} ${reachLabels[basis].en}`).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}]/u)
    }
  })
})
