import { describe, expect, it } from 'vitest'
import { sayNameless } from './say-nameless.ts'

describe('whoever has no known name', () => {
  it('is called so in the reader’s language, wherever they stand in an answer', () => {
    const answer = { people: [{ name: 'nameless', note: 'nameless dog' }, { name: '森下 浩', note: '' }], count: 2, other: null }
    expect(sayNameless(answer, 'Name not known')).toEqual({ people: [{ name: 'Name not known', note: 'nameless dog' }, { name: '森下 浩', note: '' }], count: 2, other: null })
  })

  it('changes nothing else: what has a name stays the very same', () => {
    const answer = { people: [{ name: '森下 浩' }], at: new Date(0).toISOString() }
    expect(sayNameless(answer, '氏名不詳')).toBe(answer)
  })
})
