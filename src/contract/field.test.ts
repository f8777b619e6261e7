import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countGraphemes } from '#domain/shared/graphemes.ts'
import { line } from './field.ts'
import { invalidInput } from './problem.ts'

describe('a line of text', () => {
  it('is counted as a reader counts: a letter with its variation selector is one', () => {
    const name = '葛\u{e0100}'.repeat(200)
    expect(line.parse(name)).toBe(name)
  })
  it('too long is told as too long, and never cut', () => {
    const sent = 'あ'.repeat(201)
    const read = line.safeParse(sent)
    expect(read.error && invalidInput(line, read.error, sent)).toMatchObject({ code: 'invalid_input', fields: [{ rule: 'too_long' }] })
  })
  it('keeps every letter of a name and loses only what nobody types', () => {
    expect(line.parse('\u{fa19} 𠮷野家 ①㈱ 髙﨑\u0000\ud800')).toBe('\u{fa19} 𠮷野家 ①㈱ 髙﨑\ufffd')
  })
  it('always takes what a reader counts as two hundred characters or fewer', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => countGraphemes(text) > 200 || line.safeParse(text).success), { numRuns: 5_000 })
  })
})
