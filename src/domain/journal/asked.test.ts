import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsAskedIn } from './asked.ts'

const ID = '0199aaaa-0000-7000-8000-00000000000a'

describe('what a refused message asked for', () => {
  it('is every record it names, once, however deep', () => {
    expect(idsAskedIn({ id: ID, persons: [{ personId: ID.toUpperCase() }], text: `${ID} と書いた` })).toEqual({ subjects: [ID], unnamed: 0 })
  })

  it('is nothing of what somebody wrote', () => {
    fc.assert(fc.property(fc.jsonValue(), (message) => idsAskedIn(message).subjects.every((one) => /^[0-9a-f-]{36}$/.test(one))))
    expect(idsAskedIn(undefined)).toEqual({ subjects: [], unnamed: 0 })
  })

  it('is named up to a number, and counted beyond', () => {
    const many = Array.from({ length: 60 }, (_, n) => `0199aaaa-0000-7000-8000-0000000000${10 + n}`)
    const { subjects, unnamed } = idsAskedIn(many)
    expect([subjects.length, unnamed]).toEqual([50, 10])
    const endless = Array.from({ length: 100_000 }, () => [ID])
    expect(idsAskedIn(endless).subjects).toEqual([ID])
  })
})
