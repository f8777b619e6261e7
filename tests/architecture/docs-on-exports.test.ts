import { describe, expect, it } from 'vitest'
import { unexplainedExports } from './docs-on-exports.ts'
import { listCode, textOf } from './repository-files.ts'

describe('Words on names', () => {
  it('every exported name of the domain and the contract says what it is in the field’s words', () => {
    const unexplained = listCode()
      .filter((path) => /^src\/(?:domain|contract)\//.test(path) && !path.endsWith('.test.ts'))
      .flatMap((path) => unexplainedExports(path, textOf(path)).map((name) => `${path}: ${name}`))
    expect(unexplained).toEqual([])
  })

  it('sees a name that nobody explained', () => {
    expect(unexplainedExports('x.ts', `/** つなぎ */\nexport type A = 1\nexport type B = 2`)).toEqual([
      'export type B = 2',
    ])
  })
})
