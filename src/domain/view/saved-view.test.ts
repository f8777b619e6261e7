import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isViewQuery, readSavedView } from './saved-view.ts'

describe('a saved view', () => {
  it('has a name of one line, counted as a reader counts', () => {
    expect(readSavedView({ name: '　急ぎだけ ', query: 'urgency=immediate' })).toEqual({ ok: true, value: { name: '急ぎだけ', query: 'urgency=immediate' } })
    expect(readSavedView({ name: ' ', query: '' })).toEqual({ ok: false, problem: 'view_name_needed' })
    expect(readSavedView({ name: '葛󠄀'.repeat(30), query: '' }).ok).toBe(true)
    expect(readSavedView({ name: '葛󠄀'.repeat(31), query: '' })).toEqual({ ok: false, problem: 'view_name_too_long' })
  })

  it('holds codes and days, and nothing that could be about somebody', () => {
    expect(isViewQuery('state=ended&from=2026-04-01&area=0198c0de-0000-7000-8000-000000000001')).toBe(true)
    expect(isViewQuery('')).toBe(true)
    for (const query of ['q=渡辺', 'q=%E6%B8%A1', 'state', '=open', 'a=b&&c=d', 'q=<script>', 'q=a b']) expect(isViewQuery(query)).toBe(false)
  })

  it('never keeps a letter that is not of a code', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !isViewQuery(`q=${text}`) || /^[A-Za-z0-9_.&=-]*$/.test(text)))
  })
})
