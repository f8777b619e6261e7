import { describe, expect, it } from 'vitest'
import { goneOnWith } from './gone-on.ts'

const attempt = (n: number, status: string) => ({ id: `つ-${n}`, attempt: n, status })

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
