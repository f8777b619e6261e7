import { describe, expect, it } from 'vitest'
import { wordsApart } from './words-apart.ts'

describe('words typed apart', () => {
  it('are parted by spaces of any width, and each counts once', () => {
    expect(wordsApart('森下　雨漏り')).toEqual(['森下', '雨漏リ'])
    expect(wordsApart(' 若葉 森下  若葉 ')).toEqual(['若葉', '森下'])
  })

  it('are none where one word was typed, though it be typed twice or have a dot in it', () => {
    for (const typed of ['森下', '  森下 ', '林 林', 'ジョン・スミス', '']) expect(wordsApart(typed)).toEqual([])
  })
})
