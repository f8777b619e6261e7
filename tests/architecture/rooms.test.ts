import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listFiles, root, textOf } from './repository-files.ts'

const standingRooms = readdirSync(`${root}/src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

describe.each(standingRooms)('The room %s', (room) => {
  it('has a README of at most twenty lines: what is kept here, what may not come in, which file to read first', () => {
    const text = textOf(`src/${room}/README.md`)
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
    expect(text).toContain('**Kept here.**')
    expect(text).toContain('**May not come in.**')
    expect(text).toContain('**Read first.**')
  })

  it('names only files that exist in its README', () => {
    const named = [...textOf(`src/${room}/README.md`).matchAll(/`([\w./-]+\.(?:tsx?|md|sql))`/g)].map(
      (match) => match[1] ?? '',
    )
    const isFurnished = listFiles().some((path) => path.startsWith(`src/${room}/`) && /\.(?:tsx?|css)$/.test(path))
    expect(named.length > 0).toBe(isFurnished)
    expect(named.filter((path) => !existsSync(`${root}/src/${room}/${path}`))).toEqual([])
  })

  it('is compiled with its own tsconfig and entered by its own door', () => {
    expect(JSON.parse(textOf(`tsconfig/${room}.json`)).include).toContain(`../src/${room}`)
    expect(JSON.parse(textOf('package.json')).imports[`#${room}/*`]).toBe(`./src/${room}/*`)
  })
})

describe('Names', () => {
  const files = listFiles().filter((path) => /^(src|lint|glossary|demo|tests)\//.test(path))
  const stemOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\..*$/, '')

  it('no file or folder has a name that says nothing', () => {
    const empty = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'data', 'index'])
    const says = (path: string): boolean =>
      ![...path.split('/').slice(0, -1), stemOf(path)].some((part) => empty.has(part))
    expect(files.filter((path) => /\.tsx?$/.test(path) && !says(path))).toEqual([])
  })

  it('components are PascalCase.tsx, every other file is kebab-case', () => {
    const right = (path: string): boolean => {
      const name = path.split('/').at(-1) ?? ''
      return (
        /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/.test(name) || /^[A-Z][A-Za-z0-9]*(\.[a-z]+)*\.tsx$/.test(name)
      )
    }
    expect(files.filter((path) => /\.tsx?$/.test(path) && !right(path))).toEqual([])
  })
})
