import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from './migrate.ts'
import { findConflict, migrationFilesIn } from './migration-files.ts'

const files = migrationFilesIn(MIGRATIONS)

describe('The numbered files', () => {
  it('have each a number of their own, so that their order never hangs on letters', () => {
    const numbers = files.map(({ name }) => name.slice(0, 4))
    expect(numbers).toEqual([...new Set(numbers)])
  })

  it('are all there is beside what follows each of them', () => {
    const others = readdirSync(MIGRATIONS).filter((name) => !files.some((file) => file.name === name))
    expect(others).toEqual(['_after_each.sql'])
  })

  it('that changed, came late or are unknown are named', () => {
    const applied = new Map(files.map(({ name, sha256 }) => [name, sha256]))
    const [first, second] = files
    const last = files.at(-1)
    if (first === undefined || second === undefined || last === undefined) throw new Error('no files')
    expect(findConflict(files, applied)).toBeUndefined()
    expect(findConflict(files, new Map([...applied, [first.name, 'another']]))?.en).toContain(`${first.name} was changed`)
    expect(findConflict(files, new Map([[first.name, first.sha256], [last.name, last.sha256]]))?.en).toContain(`${second.name} came after ${last.name}`)
    expect(findConflict(files.slice(0, -1), applied)?.en).toContain(`${last.name}, which this version does not know`)
  })
})
