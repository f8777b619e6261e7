import { describe, expect, it } from 'vitest'
import { brokenBoundOf } from './message-bounds.ts'

const BOUNDS = { depth: 32, values: 1_000, name: 20 }

describe('a message', () => {
  it('may hold values inside values up to a depth, and is looked through however deep they are', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown
    expect(brokenBoundOf(deep, BOUNDS)).toEqual({ rule: 'nested_too_deep', limit: 32 })
    expect(brokenBoundOf({ a: [{ b: 'c' }] }, { ...BOUNDS, depth: 3 })).toBeUndefined()
    expect(brokenBoundOf({ a: [{ b: 'c' }] }, { ...BOUNDS, depth: 2 })).toEqual({ rule: 'nested_too_deep', limit: 2 })
    expect(brokenBoundOf('text', { ...BOUNDS, depth: 0 })).toBeUndefined()
  })

  it('may hold so many values and no more, in one list, under many names or spread over both', () => {
    const fields = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, at) => [`k${at}`, 0]))
    const tooMany = { rule: 'too_many', limit: 1_000 }
    expect(brokenBoundOf(fields(1_000), BOUNDS)).toBeUndefined()
    expect(brokenBoundOf(fields(1_001), BOUNDS)).toEqual(tooMany)
    expect(brokenBoundOf(Array.from({ length: 1_001 }, () => ''), BOUNDS)).toEqual(tooMany)
    expect(brokenBoundOf({ one: fields(499), other: fields(499) }, BOUNDS)).toBeUndefined()
    expect(brokenBoundOf({ one: fields(500), other: fields(499) }, BOUNDS)).toEqual(tooMany)
  })

  it('names no field with more letters than a name has', () => {
    expect(brokenBoundOf({ a: [{ ['x'.repeat(20)]: '' }] }, BOUNDS)).toBeUndefined()
    expect(brokenBoundOf({ a: [{ ['x'.repeat(21)]: '' }] }, BOUNDS)).toEqual({ rule: 'too_long', limit: 20 })
  })
})
