import { describe, expect, it } from 'vitest'
import { listFiles, textOf } from './repository-files.ts'

const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm
const BY_HAND = /(['`])(?:(?!\1)[^\n\\])*[（）、・〜](?:(?!\1)[^\n\\])*\1/g

const byHandIn = (text: string): readonly string[] => [...text.replace(COMMENT, '').matchAll(BY_HAND)].map(([found]) => found)

describe('What screens join by themselves', () => {
  it('takes brackets, commas and dashes from the catalogues: no English reader gets Japanese ones', () => {
    const screens = listFiles().filter((path) => /^src\/(?:web|ui)\/.*\.tsx?$/.test(path) && !/\.(?:messages|test)\.ts$/.test(path))
    expect(screens.flatMap((path) => byHandIn(textOf(path)).map((found) => `${path}: ${found}`))).toEqual([])
  })

  it('is noticed when somebody joins by hand', () => {
    for (const planted of ["names.join('、')", '`${name}（${title}）`', "[a, b].join('・')"]) expect(byHandIn(planted)).toHaveLength(1)
    expect(byHandIn('/** 氏名（よみ） */')).toEqual([])
  })
})
