import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, textOf } from './repository-files.ts'

/** The names of fields are looked up by what a refusal names; `field-names.test.ts` holds them against the contract. */
const LOOKED_UP = ['fieldNames']

const CATALOGUE = /export const (\w+)(: LabelsFor<[^=]*>)? = defineMessages\(/g
const HOOK = /export const (use\w+)/g

const catalogueFiles = listFiles().filter((path) => /^src\/.*\.messages\.ts$/.test(path))
const code = listFiles().filter((path) => /^src\/.*\.tsx?$/.test(path) && !/\.(?:messages|test)\.tsx?$/.test(path)).map(textOf)
const wholeCode = code.join('\n')

const mentions = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text)

/** Code that has a catalogue in hand: by its name, or by a hook of a file that has (`useFormWords`). */
const readersOf = (catalogue: string): readonly string[] => {
  const direct = code.filter((text) => mentions(text, catalogue))
  const hooks = direct.flatMap((text) => [...text.matchAll(HOOK)].map(([, hook = '']) => hook))
  return [...direct, ...code.filter((text) => hooks.some((hook) => mentions(text, hook)))]
}

/** The messages of a catalogue that no code says: neither by its name, nor by a code of a closed list that is looked up in it. */
const unread = (catalogue: string, keys: readonly string[]): readonly string[] => {
  const readers = readersOf(catalogue).join('\n')
  return keys.filter((key) => !new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,}:]`).test(readers) && !wholeCode.includes(`'${key}'`))
}

describe('A message', () => {
  it.each(catalogueFiles)('of %s has somebody who says it', async (path) => {
    const declared = [...textOf(path).matchAll(CATALOGUE)].flatMap(([, name = '', isOfClosedList]) => (isOfClosedList !== undefined || LOOKED_UP.includes(name) ? [] : [name]))
    const module = (await import(resolve(path))) as Readonly<Record<string, object>>
    expect(declared.flatMap((name) => unread(name, Object.keys(module[name] ?? {})).map((key) => `${name}.${key}`))).toEqual([])
  })
})
