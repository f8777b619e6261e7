import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyFrom, SHEET_FIELDS, type SheetBody } from './history.ts'

const changedBy = (who: string, version: number, body: SheetBody, reason = '') => ({ version, at: `2026-11-2${version}T00:00:00.000Z`, who, reason, body })

describe('the history of a sheet', () => {
  it('says who changed which field and why, from what to what, the latest first', () => {
    const history = historyFrom([changedBy('西田', 1, { text: '家賃', boxes: [] }), changedBy('原', 2, { text: '家賃', boxes: ['C04'] }, '聞き違い')], { text: '家賃と仕事', boxes: ['C04'] })
    expect(history).toEqual([
      { version: 3, at: '2026-11-22T00:00:00.000Z', who: '原', reason: '聞き違い', fields: [{ field: 'text', before: '家賃', after: '家賃と仕事' }] },
      { version: 2, at: '2026-11-21T00:00:00.000Z', who: '西田', reason: '', fields: [{ field: 'boxes', before: [], after: ['C04'] }] },
    ])
  })
  it('tells of no change where only the order of fields differs', () => {
    const stood = { text: 'あ', subjects: [{ kana: 'ア', name: '架空' }] }
    expect(historyFrom([changedBy('原', 1, stood)], { text: 'い', subjects: [{ name: '架空', kana: 'ア' }] })[0]?.fields.map((one) => one.field)).toEqual(['text'])
  })
  it('has no line for a change that says nothing, unless it says why', () => {
    const [one, two] = [changedBy('原', 1, { text: 'あ' }), changedBy('原', 2, { text: 'あ' }, '確かめた')]
    expect(historyFrom([one, two], { text: 'あ' })).toMatchObject([{ version: 3, reason: '確かめた', fields: [] }])
  })
  it('walked back from now, it always leads to the first words', () => {
    const sheet = fc.dictionary(fc.constantFrom(...SHEET_FIELDS), fc.constantFrom('', 'a', 'b'), { minKeys: SHEET_FIELDS.length, maxKeys: SHEET_FIELDS.length })
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 6 }), (stood) => {
        const now: Record<string, unknown> = { ...stood.at(-1) }
        const history = historyFrom(stood.slice(0, -1).map((body, n) => changedBy('x', n + 1, body)), now)
        for (const change of history) for (const { field, before } of change.fields) now[field] = before
        expect(now).toEqual({ ...stood[0] })
      }),
      { numRuns: 500 },
    )
  })
})
