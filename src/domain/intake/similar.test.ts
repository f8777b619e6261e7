import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MATCHES, misheardWhereNobodyIsCalledSo } from './similar.ts'

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
