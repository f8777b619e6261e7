import { describe, expect, it } from 'vitest'
import { CAST } from '#demo/cast.ts'
import { listFiles, textOf } from './repository-files.ts'

const ONE_WORD = /\*\*([^*]+)\*\*/g
const QUOTED = /「([^」]+)」/g
const KEYS = ['n', 'Ctrl+Enter', '/', '?']
/** What somebody types on the way, and who decides, in words that stand within the sentences of the screens. */
const OTHER_WORDS = ['隣の人の新聞がたまっている', '係長級', 'supervisors', 'coordinators']

const tourOf = (page: string): string => /\n## (?:五分で見る|Five minutes)\n([\s\S]*?)\n## /.exec(textOf(page))?.[1] ?? ''
const screenWords = listFiles().filter((path) => /^src\/.*\.messages\.ts$/.test(path)).map(textOf).join('\n')

/** Whether a screen says a word: the whole of one text, or the parts of one that are put together with a colon. */
const isSaid = (word: string): boolean => word.split(/：|: /).every((part) => screenWords.includes(`'${part}`) || screenWords.includes(`${part}'`))

describe.each(['README.md', 'README.ja.md'])('The tour in %s', (page) => {
  it('names every button, field and choice as the screens do, and everybody as the first page does', () => {
    const cast = CAST.map((one) => one.ja)
    const words = [...tourOf(page).matchAll(ONE_WORD), ...tourOf(page).matchAll(QUOTED)].map(([, word = '']) => word)
    expect(words.length).toBeGreaterThan(15)
    const unknown = words.filter((word) => !KEYS.includes(word) && !OTHER_WORDS.includes(word) && !cast.some((line) => line.startsWith(word)) && !isSaid(word))
    expect(unknown).toEqual([])
  })
})
