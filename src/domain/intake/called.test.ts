import { describe, expect, it } from 'vitest'
import { calledOf } from './called.ts'

describe('somebody a consultation is about', () => {
  it('is called by their name, else by its reading, and only where nobody said either as who they are to whoever tells', () => {
    expect(calledOf({ name: '島田 敏', kana: 'シマダ トシ', describedAs: '母' })).toBe('島田 敏')
    expect(calledOf({ name: null, kana: 'シマダ トシ', describedAs: '母' })).toBe('シマダ トシ')
    expect(calledOf({ name: ' ', kana: '', describedAs: '母' })).toBe('母')
    expect(calledOf({ name: null, kana: null, describedAs: '' })).toBeUndefined()
  })
})
