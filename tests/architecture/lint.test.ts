import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { listCode, root, textOf } from './repository-files.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tsunagi-lint-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const planted = {
  'src/domain/intake/take.ts': `import { z } from 'zod'\nimport { r } from '#domain/referral/r.ts'\nexport const x = [z, r, new Date()]`,
  'src/domain/intake/climb.ts': `import { x } from '../../store/x.ts'\nexport const handoff = x`,
  'src/domain/intake/index.ts': `export * from './take.ts'`,
  'src/domain/intake/long.ts': `export const long = [${'1, '.repeat(80)}]`,
  'src/service/x.ts': 'export const x = (run) => run((tx) => [tx, db, sql`select 1`] as never)',
  'src/web/Page.tsx': 'export const Page = () => <p>こんにちは</p>',
}

type Bounds = Readonly<Record<string, string | readonly ['error', { readonly max: number }]>>

describe('The lint', () => {
  it('loads every house rule from the configuration and refuses what is planted', () => {
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { stdout } = spawnSync(
      `${root}/node_modules/.bin/oxlint`,
      ['-c', `${root}/.oxlintrc.json`, '-f', 'unix', '.'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    const rules = Object.keys(JSON.parse(textOf('.oxlintrc.json')).rules).filter((name) => name.startsWith('house/'))
    expect(rules.length).toBe(11)
    for (const rule of rules) expect(stdout).toContain(rule.replace(/^house\/(.*)$/, 'house($1)'))
  })

  it('is never silenced by a comment, and neither is the compiler', () => {
    const silencer = /(?:oxlint|eslint)-(?:disable|enable)|@ts-(?:ignore|nocheck)/
    const plantsOne = 'tests/architecture/doors.test.ts'
    expect(listCode().filter((path) => path !== plantsOne && silencer.test(textOf(path)))).toEqual([])
  })

  it('expects a compile error only in a test that proves one', () => {
    const proves = (path: string): boolean => path.endsWith('.test.ts') || path.endsWith('.test.tsx')
    expect(listCode().filter((path) => !proves(path) && textOf(path).includes('@ts-expect-error'))).toEqual([])
  })

  it('holds to the very bounds that whoever changes the house is told', () => {
    const { rules, overrides } = JSON.parse(textOf('.oxlintrc.json')) as Record<'rules', Bounds> & { overrides: { rules: Bounds }[] }
    const bounds = (rule: string): readonly number[] =>
      [rules, ...overrides.map((one) => one.rules)].flatMap((each) => (Array.isArray(each[rule]) ? [each[rule][1].max] : []))
    const [, files, functions, markup] = /(\d+) lines at most, tests too,[^;]*; a function (\d+) lines,[^;]*, (\d+);/.exec(textOf('CONTRIBUTING.md')) ?? []
    expect([...new Set(bounds('eslint/max-lines'))]).toEqual([Number(files)])
    expect(bounds('eslint/max-lines-per-function')).toEqual([Number(functions), Number(markup)])
  })
})
