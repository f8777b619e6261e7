import { describe, expect, it } from 'vitest'
import { standingOf } from './standing.ts'
import { REFERRAL_STATUSES } from './status.ts'
import { toldOnce } from './told-once.ts'

describe('how a つなぎ stands', () => {
  it('is its state, and past its day what has not happened: taken in without an answer is neither being considered nor without an answer alone', () => {
    expect(REFERRAL_STATUSES.map((status) => standingOf(status, false))).toEqual([...REFERRAL_STATUSES])
    expect(REFERRAL_STATUSES.map((status) => standingOf(status, true))).toEqual(['drafted', 'sent_late', 'received_late', 'accepted_late', 'met_late', 'confirmed', 'returned', 'withdrawn'])
  })
})

describe('the story of a need', () => {
  const step = (referralId: string, name: string, day: number) => ({ referralId, step: name, happenedAt: `2026-03-0${day}T00:00:00.000Z` })

  it('tells a silence once, with how often it was said again and when last, until something happens', () => {
    const story = toldOnce([step('a', 'sent', 1), step('a', 'escalated', 2), step('b', 'sent', 3), step('a', 'escalated', 4), step('a', 'escalated', 5), step('a', 'received', 6), step('a', 'escalated', 7)])
    expect(story.map((one) => [one.referralId, one.step, one.again, one.lastAt.slice(8, 10)])).toEqual([
      ['a', 'sent', 0, '01'], ['a', 'escalated', 2, '05'], ['b', 'sent', 0, '03'], ['a', 'received', 0, '06'], ['a', 'escalated', 0, '07'],
    ])
  })
})
