import { describe, expect, it } from 'vitest'
import { isReasonEnough, obstacleToOpening } from './break-glass.ts'

describe('the reason for 緊急閲覧', () => {
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

describe('what was opened by 緊急閲覧 and nobody has looked at', () => {
  const waiting = (...ids: readonly string[]) => ids.map((matterId) => ({ matterId, isLate: false }))

  it('keeps the next record closed as soon as as many records wait as the municipality lets', () => {
    expect(obstacleToOpening(waiting('a', 'b'), 'd', 3)).toBeUndefined()
    expect(obstacleToOpening(waiting('a', 'b', 'c'), 'd', 3)).toBe('break_glass_limit_reached')
    expect(obstacleToOpening(waiting('a'), 'd', 1)).toBe('break_glass_limit_reached')
  })
  it('counts a record once, however often it was opened so, and never the one that is asked for', () => {
    expect(obstacleToOpening(waiting('a', 'b', 'b', 'b'), 'd', 3)).toBeUndefined()
    expect(obstacleToOpening(waiting('a', 'b', 'c'), 'c', 3)).toBeUndefined()
  })
  it('keeps everything closed after a day, be it a single one', () => {
    expect(obstacleToOpening([{ matterId: 'a', isLate: true }], 'a', 3)).toBe('review_waiting')
  })
})
