import { describe, expect, it } from 'vitest'
import { isNestedDeeperThan } from './nesting.ts'

describe('values inside values', () => {
  it('are counted however deep they are', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown
    expect(isNestedDeeperThan(deep, 32)).toBe(true)
    expect(isNestedDeeperThan({ a: [{ b: 'c' }] }, 3)).toBe(false)
    expect(isNestedDeeperThan({ a: [{ b: 'c' }] }, 2)).toBe(true)
    expect(isNestedDeeperThan('text', 0)).toBe(false)
  })
})
