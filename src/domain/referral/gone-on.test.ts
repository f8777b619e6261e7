import { describe, expect, it } from 'vitest'
import { goneOnWith, standsStill } from './gone-on.ts'
import type { ReferralStatus } from './status.ts'

const attempt = (n: number, status: ReferralStatus) => ({ id: `つ-${n}`, attempt: n, status })

describe('a need that came back (戻された)', () => {
  it('has gone on with the latest attempt that was sent after it', () => {
    const route = [attempt(1, 'returned'), attempt(2, 'returned'), attempt(3, 'sent')]
    expect(goneOnWith('つ-1', route)?.id).toBe('つ-3')
    expect(goneOnWith('つ-2', route)?.id).toBe('つ-3')
  })
  it('still waits for its next step while that is a draft, or was taken back, or nobody may read it', () => {
    expect(goneOnWith('つ-1', [attempt(1, 'returned')])).toBeUndefined()
    expect(goneOnWith('つ-1', [attempt(1, 'returned'), attempt(2, 'drafted')])).toBeUndefined()
    expect(goneOnWith('つ-2', [attempt(1, 'sent'), attempt(2, 'returned'), attempt(3, 'withdrawn')])).toBeUndefined()
    expect(goneOnWith('つ-9', [attempt(1, 'returned')])).toBeUndefined()
  })
})

describe('a need that stands still (つなぎ直す)', () => {
  const ended = (status: ReferralStatus, others: readonly ReferralStatus[] = []) =>
    ({ id: 'つ-1', status, sentAt: '2026-11-11', isSettled: false, attempts: [attempt(1, status), ...others.map((one, n) => attempt(n + 2, one))] })
  it('was given back, or taken back from somebody who never answered', () => {
    for (const status of ['returned', 'withdrawn'] as const) expect(standsStill(ended(status))).toBe(true)
    expect(standsStill(ended('withdrawn', ['returned']))).toBe(false)
  })
  it('is on its way while another agency has it, has arrived once it is settled, and never left as a draft', () => {
    for (const status of ['sent', 'received', 'accepted', 'met', 'confirmed', 'drafted'] as const) expect(standsStill(ended(status))).toBe(false)
    for (const status of ['returned', 'withdrawn'] as const) {
      expect(standsStill(ended(status, ['sent']))).toBe(false)
      expect(standsStill({ ...ended(status), isSettled: true })).toBe(false)
    }
    expect(standsStill({ ...ended('withdrawn'), attempts: [{ ...attempt(0, 'accepted'), id: 'つ-0' }, attempt(1, 'withdrawn')] })).toBe(false)
    expect(standsStill({ ...ended('withdrawn'), sentAt: null })).toBe(false)
  })
})
