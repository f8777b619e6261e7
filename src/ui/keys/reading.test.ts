import { describe, expect, it } from 'vitest'
import { readingCollector } from './reading.ts'

const compose = (steps: readonly string[], written: string): string => {
  const collector = readingCollector()
  collector.start()
  for (const step of steps) collector.update(step)
  return collector.end(written)
}

describe('the reading of a name', () => {
  it('is what was typed before it became kanji', () => {
    expect(compose(['w', 'わ', 'わt', 'わた', 'わたn', 'わたな', 'わたなべ', '渡辺', '渡邉'], '渡邉')).toBe('わたなべ')
  })
  it('is the name itself when it stays kana, whatever the kind', () => {
    expect(compose(['み', 'みよ', 'みよこ'], 'みよ子'.replace('子', 'こ'))).toBe('みよこ')
    expect(compose(['ろ', 'ろは', 'ロハス'], 'ロハス')).toBe('ろはす')
    expect(compose(['ﾜﾀ'], 'ﾜﾀ')).toBe('わた')
  })
  it('is empty when the composition was given up, or nobody can tell', () => {
    expect(compose(['わ', 'わた'], '')).toBe('')
    expect(compose(['A', 'Ann'], 'Ann')).toBe('')
  })
  it('of one composition is never that of the one before', () => {
    const collector = readingCollector()
    collector.start()
    collector.update('わたなべ')
    collector.end('渡辺')
    collector.start()
    expect(collector.end('Ann')).toBe('')
  })
})
