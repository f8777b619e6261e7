import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLikelyKnown, isStrong, MATCHES, misheardWhereNobodyIsCalledSo, resemblesMuch } from './similar.ts'

const found = fc.array(fc.record({ id: fc.uuid(), matched: fc.subarray([...MATCHES, 'nearly' as const], { minLength: 1 }) }))

describe('whoever is called so but for one letter (聞き違い)', () => {
  it('is taken for them where nobody is called so, and left out where somebody is', () => {
    const [called, misheard] = [{ id: 'a', matched: ['name' as const] }, { id: 'b', matched: ['nearly' as const] }]
    expect(misheardWhereNobodyIsCalledSo([misheard])).toEqual([{ id: 'b', matched: ['name'] }])
    expect(misheardWhereNobodyIsCalledSo([called, misheard])).toEqual([called])
  })

  it('never hides anybody who agrees in anything else, and is never told as what they are not', () => {
    fc.assert(fc.property(found, (rows) => {
      const told = misheardWhereNobodyIsCalledSo(rows)
      const surely = rows.filter((one) => one.matched.some((what) => what !== 'nearly')).map((one) => one.id)
      expect(told.map((one) => one.id)).toEqual(expect.arrayContaining(surely))
      expect(JSON.stringify(told)).not.toContain('nearly')
    }))
  })
})

describe('whoever may well be the same person', () => {
  it('agrees in a number or an e-mail address, or in two of how they are called, their birth date and where they live; a name and its reading are always one thing', () => {
    fc.assert(fc.property(fc.subarray([...MATCHES]), (matched) => {
      const has = (what: (typeof MATCHES)[number]): number => Number(matched.includes(what))
      expect(isStrong(matched)).toBe(has('phone') + has('email') > 0 || Math.max(has('name'), has('kana')) + has('birth') + has('address') > 1)
      expect(isStrong(matched)).toBe(isStrong(matched.includes('name') || matched.includes('kana') ? [...new Set([...matched, 'name' as const, 'kana' as const])] : matched))
    }))
  })

  it('is known by the whole name or the whole reading, and asked about once more where both agree, and not by a part of them said twice', () => {
    fc.assert(fc.property(fc.subarray([...MATCHES]), fc.boolean(), (matched, isWhole) => {
      expect(isLikelyKnown({ matched, isWhole })).toBe(isStrong(matched) || isWhole)
      expect(resemblesMuch({ matched, isWhole })).toBe(isStrong(matched) || (isWhole && matched.includes('name') && matched.includes('kana')))
    }))
    expect([isLikelyKnown({ matched: ['kana', 'name'], isWhole: false }), resemblesMuch({ matched: ['kana', 'name'], isWhole: false }), resemblesMuch({ matched: ['name'], isWhole: true })]).toEqual([false, false, false])
  })
})
