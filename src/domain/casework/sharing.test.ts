import { describe, expect, it } from 'vitest'
import { sharingOf } from './sharing.ts'

describe('the sharing range of a record', () => {
  it('is for handlers only where somebody is concealed and the writer chose nothing', () => {
    expect(sharingOf(undefined, true)).toBe('handlers')
    expect(sharingOf('team', true)).toBe('team')
    expect(sharingOf(undefined, false)).toBe('readers')
  })
})
