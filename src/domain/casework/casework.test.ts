import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { METHODS, METHODS_AMONG_AGENCIES } from './codes.ts'
import { compareTexts } from './compare-texts.ts'
import { isHeardFrom, isMet, isMissed } from './hearing.ts'
import { reviewDayProblem } from './review-day.ts'
import { recordProblem } from './written.ts'
import { toUtc, type Instant } from '../shared/instant.ts'

describe('hearing from a household', () => {

  it('a visit to a closed door is work, but the household was not heard from', () => {
    expect(isHeardFrom({ method: 'M2', reached: true })).toBe(true)
    expect(isHeardFrom({ method: 'M2', reached: false })).toBe(false)
  })
  it('agencies that talk among themselves have not heard from the household', () => {
    expect(METHODS.filter((method) => !isHeardFrom({ method, reached: true }))).toEqual([...METHODS_AMONG_AGENCIES])
  })
  it('whoever telephoned or wrote was heard from and not met; whoever was met was heard from', () => {
    expect(METHODS.filter((method) => isMet({ method, reached: true }))).toEqual(['M2', 'M3', 'M10', 'M11'])
    expect(METHODS.filter((method) => isMet({ method, reached: true }) && !isHeardFrom({ method, reached: true }))).toEqual([])
    expect(METHODS.filter((method) => isMet({ method, reached: false }))).toEqual([])
  })
  it('nobody is missed at a meeting of agencies', () => {
    expect(METHODS.filter((method) => !isMissed({ method, reached: false }))).toEqual([...METHODS_AMONG_AGENCIES])
    expect(isMissed({ method: 'M2', reached: true })).toBe(false)
  })
})

describe('the day on which a warning is looked at again', () => {
  const today = '2026-11-24' as Day
  it('lies ahead, and within a year', () => {
    expect(reviewDayProblem('2026-11-24' as Day, today)).toBe('review_day_past')
    expect(reviewDayProblem('2026-11-25' as Day, today)).toBeUndefined()
    expect(reviewDayProblem('2027-11-25' as Day, today)).toBeUndefined()
    expect(reviewDayProblem('2027-11-26' as Day, today)).toBe('review_day_too_far')
  })
})

describe('a corrected text beside the one before', () => {
  it('shows which clause was taken out and which came in', () => {
    expect(compareTexts('母と話す。二階から物音。', '母と玄関で話す。二階から物音。')).toEqual([
      { kind: 'taken', text: '母と話す。' },
      { kind: 'added', text: '母と玄関で話す。' },
      { kind: 'same', text: '二階から物音。' },
    ])
  })
  it('loses nothing: the pieces give back both texts', () => {
    const text = fc.array(fc.constantFrom('母と話す。', '留守。', '猫、', '雨\n', '電話'), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after)
        const without = (kind: string): string => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join('')
        expect(without('added')).toBe(before)
        expect(without('taken')).toBe(after)
      }),
    )
  })
})

describe('a record that is fixed', () => {
  const now = '2026-11-24T03:00:00.000Z' as Instant
  it('says what was seen or heard', () => {
    expect(recordProblem({ facts: ' ', ownWords: '　', happenedAt: now, now })).toBe('nothing_written')
    expect(recordProblem({ facts: '', ownWords: '帰れ', happenedAt: now, now })).toBeUndefined()
  })
  it('is of something that has happened, wherever the clock of the desk stands', () => {
    const at = (text: string) => recordProblem({ facts: '面談', ownWords: '', happenedAt: toUtc(text), now })
    expect(at('2026-11-24T12:05:00+09:00')).toBeUndefined()
    expect(at('2026-11-24T12:15:00+09:00')).toBe('happens_ahead')
    expect(at('2026-11-23T22:00:00.5-05:00')).toBeUndefined()
  })
})
