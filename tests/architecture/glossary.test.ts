import { describe, expect, it } from 'vitest'
import { glossaryPageFrom } from '#glossary/glossary-page.ts'
import { chapters, terms } from '#glossary/terms.ts'
import { drawers, findPlaceInLine } from '#lint/drawers.ts'
import { listCode, textOf } from './repository-files.ts'

const repeated = (words: readonly string[]): readonly string[] => words.filter((word, at) => words.indexOf(word) !== at)

describe('The glossary', () => {
  it('is printed in GLOSSARY.md as it stands (npm run glossary)', () => {
    expect(textOf('GLOSSARY.md')).toBe(glossaryPageFrom(chapters))
  })

  it('gives one thing one name, and one name to one thing', () => {
    for (const key of ['id', 'ja', 'code'] as const) expect(repeated(terms.map((term) => term[key]))).toEqual([])
  })

  it('says every word in three languages, and the simple one without kanji', () => {
    expect(
      terms.filter((term) => [term.ja, term.simple, term.en, term.source].some((text) => text.trim() === '')),
    ).toEqual([])
    expect(terms.filter((term) => /\p{Script=Han}/u.test(term.simple)).map((term) => term.simple)).toEqual([])
  })

  it('writes readings in kana alone, and names in camelCase', () => {
    expect(terms.filter((term) => /\p{Script=Han}/u.test(term.kana ?? '')).map((term) => term.kana)).toEqual([])
    expect(terms.filter((term) => !/^[a-z][a-zA-Z0-9]*$/.test(term.code)).map((term) => term.code)).toEqual([])
  })

  it('never bans a word that it uses itself', () => {
    const banned = new Set(terms.flatMap((term) => term.banned ?? []))
    expect(terms.filter((term) => banned.has(term.code) || banned.has(term.ja)).map((term) => term.id)).toEqual([])
  })

  it('knows every drawer of the domain by its code, and every drawer has a place in the line', () => {
    const standing = listCode().flatMap((path) => /^src\/domain\/([^/]+)\//.exec(path)?.[1] ?? [])
    const codes = new Set(terms.map((term) => term.code))
    for (const drawer of new Set([...standing, ...drawers])) {
      expect.soft(codes.has(drawer), `'${drawer}' is no code in the glossary`).toBe(true)
      expect.soft(findPlaceInLine(drawer), `'${drawer}' has no place in lint/drawers.ts`).toBeDefined()
    }
    const inRooms = new Set(listCode().flatMap((path) => /^src\/[^/]+\/([^/]+)\//.exec(path)?.[1] ?? []))
    expect(drawers.filter((drawer) => !inRooms.has(drawer))).toEqual([])
    const named = terms.flatMap((term) => term.drawer ?? [])
    expect(named.filter((drawer) => findPlaceInLine(drawer) === undefined)).toEqual([])
  })
})
