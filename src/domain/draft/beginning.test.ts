import { describe, expect, it } from 'vitest'
import { beginningOfDraft } from './beginning.ts'

describe('how a draft begins', () => {
  it('is what was written first in it, in one line', () => {
    expect(beginningOfDraft({ channel: 'phone', text: ' 父のこと\n昨日から ', heard: '別の欄' })).toBe('父のこと 昨日から')
    expect(beginningOfDraft({ text: '', facts: '訪問した' })).toBe('訪問した')
    expect(beginningOfDraft({ text: '𠮷'.repeat(60) })).toBe('𠮷'.repeat(40))
  })

  it('never ends in half a character', () => {
    expect(beginningOfDraft({ text: '葛\u{e0100}'.repeat(60) })).toBe('葛\u{e0100}'.repeat(40))
  })

  it('is nothing where nothing was written, whatever the draft holds', () => {
    for (const body of [{}, null, 'text', 3, [], { text: 5 }]) expect(beginningOfDraft(body)).toBe('')
  })
})
