import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textDiff } from './text-diff.ts'

const side = (pieces: ReturnType<typeof textDiff>, without: 'gone' | 'new'): string =>
  pieces.filter((piece) => piece.kind !== without).map((piece) => piece.text).join('')

describe('what differs between two texts', () => {
  it('is told word by word', () => {
    expect(textDiff('家賃が三か月払えない', '家賃が四か月払えない')).toEqual([
      { kind: 'same', text: '家賃が' }, { kind: 'gone', text: '三' }, { kind: 'new', text: '四' }, { kind: 'same', text: 'か月払えない' },
    ])
  })
  it('is nothing when they are the same', () => {
    expect(textDiff('同じ', '同じ')).toEqual([{ kind: 'same', text: '同じ' }])
    expect(textDiff('', '')).toEqual([])
  })
  it('line by line shows a changed line whole: half a telephone number is none', () => {
    expect(textDiff('住所 若葉1-1\n電話 0999-11-2201', '住所 若葉1-1\n電話 0999-11-2202', 'line')).toEqual([
      { kind: 'same', text: '住所 若葉1-1\n' }, { kind: 'gone', text: '電話 0999-11-2201' }, { kind: 'new', text: '電話 0999-11-2202' },
    ])
  })
  it('never loses a letter of either', () => {
    const text = fc.string({ unit: fc.constantFrom('家', '賃', 'が', '。', ' ', 'a', '\n', '𠮷', '葛\u{e0100}'), maxLength: 40 })
    fc.assert(
      fc.property(text, text, fc.constantFrom('word', 'line'), (before, after, by) => {
        const pieces = textDiff(before, after, by)
        expect(side(pieces, 'new')).toBe(before)
        expect(side(pieces, 'gone')).toBe(after)
      }),
      { numRuns: 2_000 },
    )
  })
})
