import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listFiles } from './repository-files.ts'

/** Where a name stands in an order without its reading, and why nobody reads that order as a list of names. */
const BY_LETTERS: Readonly<Record<string, string>> = {
  'src/store/read-schema.ts: c.relname': 'the tables of the schema, for whoever builds it',
  'src/store/witness.ts: c.relname': 'the tables of the schema, for whoever compares a copy with it',
}

const KANA = /kana_order|InOrder\(/
const NAME = /^(?:\w+\.)?"?(?:\w*name|\w*Name|as_written|asWritten|who|about)"?(?= |$)/
const ENDS = /^(?:limit|offset|for|rows|range)\b/

/** The terms of an order from where it begins to where its statement, or the bracket it stands in, ends. */
const termsFrom = (text: string): readonly string[] => {
  const terms = ['']
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '(' || letter === '{') depth += 1
    if (letter === ')' || letter === '}') depth -= 1
    if (depth < 0 || letter === ';' || letter === '`' || text.startsWith('$$', at) || (depth === 0 && /\s/.test(text.charAt(at - 1)) && ENDS.test(text.slice(at)))) break
    if (letter === ',' && depth === 0) terms.push('')
    else terms[terms.length - 1] += letter
  }
  return terms.map((term) => term.trim())
}

/** The names in an order that stand there before any reading does. */
const barely = (terms: readonly string[]): readonly string[] => {
  const reading = terms.findIndex((term) => KANA.test(term))
  return terms.slice(0, reading === -1 ? terms.length : reading).filter((term) => NAME.test(term)).map((term) => term.split(' ')[0] ?? '')
}

/** What is written out in SQL, and what is built: there each term is a call of its own, and a reading may stand in any of them. */
const namesOrderedBarely = (text: string): readonly string[] => [
  ...[...text.matchAll(/\border by\s+/gi)].flatMap(({ index, 0: found }) => barely(termsFrom(text.slice(index + found.length)))),
  ...[...text.matchAll(/(?:\s*\.orderBy\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\))+/g)].flatMap(({ 0: chain }) =>
    barely(chain.split('.orderBy(').slice(1).map((call) => call.trim().replace(/^'([^']*)'.*$/s, '$1')))),
]

/** Columns an order calls by where they stand: what is at that place may be a name as well, and becomes one unseen. */
const ordinalsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\border by\s+|\.orderBy\((?:sql(?:<\w+>)?`)?/gi)].flatMap(({ index, 0: found }) => termsFrom(text.slice(index + found.length)).filter((term) => /^\d+(?=\s|$)/.test(term)))

const filesWithSql = (): readonly string[] =>
  listFiles().filter((file) => (file.startsWith('src/store/') && file.endsWith('.ts') && !file.endsWith('.test.ts')) || file.startsWith('migrations/'))

describe('names in a list', () => {
  it('stand in the order of a Japanese list, by their readings and never by code point, or the reason is known', () => {
    const found = filesWithSql().flatMap((file) => namesOrderedBarely(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`))
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(BY_LETTERS).toSorted())
  })

  it('are noticed wherever an order begins with them, inside an aggregate and in what is built as well', () => {
    expect(namesOrderedBarely('select 1 order by a.short_name, f.name limit 3;')).toEqual(['a.short_name', 'f.name'])
    expect(namesOrderedBarely(`string_agg(w.name, '、' order by w.name desc) from w`)).toEqual(['w.name'])
    expect(namesOrderedBarely(`tx.selectFrom('town')\n  .orderBy('tree')\n    .orderBy('town.name')`)).toEqual(['town.name'])
    expect(namesOrderedBarely(`x order by b.role desc, app.kana_order(coalesce(a.short_kana, a.short_name)) collate "C", f.name $$;`)).toEqual([])
    expect(namesOrderedBarely('tx.orderBy(sql`app.kana_order(name) collate "C"`)\n.orderBy(\'name\')')).toEqual([])
  })
  it('are called by what they are in every order, and never by the place they stand at', () => {
    expect(filesWithSql().flatMap((file) => ordinalsIn(readFileSync(file, 'utf8')).map((place) => `${file}: ${place}`))).toEqual([])
    expect(ordinalsIn('select name, id, at from x order by 3, 2')).toEqual(['3', '2'])
    expect(ordinalsIn('array(select id union all select other order by 1 desc);')).toEqual(['1 desc'])
    expect(ordinalsIn('tx.orderBy(sql`1`)')).toEqual(['1'])
    expect(ordinalsIn(`x order by a.code, left(b.key, 1), array_position(array['a'], c) limit 3`)).toEqual([])
  })
})
