import { describe, expect, it } from 'vitest'
import { isReasonEnough } from './break-glass.ts'

describe('the reason for looking in an emergency', () => {
  it('has twenty characters, and spaces are none', () => {
    expect(isReasonEnough('あ'.repeat(19))).toBe(false)
    expect(isReasonEnough('あ'.repeat(20))).toBe(true)
    expect(isReasonEnough(` ${'あ '.repeat(19)}　`)).toBe(false)
  })
  it('counts a character beyond the basic plane once', () => {
    expect(isReasonEnough('𠮷'.repeat(19))).toBe(false)
    expect(isReasonEnough('𠮷'.repeat(20))).toBe(true)
  })
})
