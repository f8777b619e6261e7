import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperNoticeOf } from './paper-notice.ts'

describe('a sheet on paper', () => {
  it('says that places are for handlers alone when a handler prints it, and that they are not on it when anybody else does', () => {
    expect(paperNoticeOf({ areClosedToReader: false, isSomebodyConcealed: true, isAsked: false })).toBe('handlers_only')
    expect(paperNoticeOf({ areClosedToReader: true, isSomebodyConcealed: true, isAsked: false })).toBe('closed')
  })
  it('bears no place without a word of concealment while anybody is concealed, it was asked for, or nobody knows', () => {
    const standing = fc.record({ areClosedToReader: fc.boolean(), isSomebodyConcealed: fc.boolean(), isAsked: fc.constantFrom(true, false, undefined) })
    fc.assert(fc.property(standing, (one) => {
      const isPlain = !one.areClosedToReader && !one.isSomebodyConcealed && one.isAsked === false
      expect(paperNoticeOf(one) === undefined).toBe(isPlain)
    }))
  })
})
