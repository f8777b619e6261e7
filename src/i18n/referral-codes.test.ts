import { describe, expect, it } from 'vitest'
import { REFERRAL_STATUSES } from '#domain/referral/status.ts'
import { receiverStatusLabels, statusLabels } from './referral-codes.messages.ts'

describe('the states of a つなぎ in やさしい日本語', () => {
  it('say both halves wherever the Japanese does: what was done, and what is still to come', () => {
    const labels = [...REFERRAL_STATUSES.map((status) => statusLabels[status]), ...Object.values(receiverStatusLabels)]
    const halves = labels.filter(({ ja }) => ja.includes('・'))
    expect(halves.length).toBeGreaterThan(3)
    expect(halves.filter(({ simple }) => !/[。、]/.test(simple))).toEqual([])
  })

  it('are told apart from each other', () => {
    const said = REFERRAL_STATUSES.map((status) => statusLabels[status].simple)
    expect(new Set(said).size).toBe(said.length)
  })
})
