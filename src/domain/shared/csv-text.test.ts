import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, harmlessText, textBeforeHarmless } from './csv-text.ts'

describe('a cell of a file that is opened in a spreadsheet', () => {
  it('begins no formula, in either width', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\u0000', '＝', '＋', '－', '＠']) expect(harmlessText(`${start}1+1`)).toBe(`'${start}1+1`)
    expect(csvText([['=HYPERLINK("http://x","y")']])).toBe('\ufeff"\'=HYPERLINK(""http://x"",""y"")"\r\n')
  })
  it('holds real numbers as numbers, also negative ones', () => {
    expect(csvText([[-5, 202_600_017, null, '-5', '0123']])).toBe("\ufeff-5,202600017,,'-5,0123\r\n")
  })
  it('gives back exactly the text it was made of, whatever it was', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '\n', '"', ','), fc.string({ maxLength: 1 })) })
    fc.assert(
      fc.property(text, (written) => {
        expect(textBeforeHarmless(harmlessText(written))).toBe(written)
        expect(harmlessText(written)).not.toMatch(/^[=+\-@\t\u0000＝＋－＠]/u)
      }),
      { numRuns: 20_000 },
    )
  })
})
