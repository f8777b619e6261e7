import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from './repository-files.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tsunagi-compiler-')))
symlinkSync(`${root}/node_modules`, join(folder, 'node_modules'))
writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the compiler says about a text planted in a room. */
function complaintsAbout(room: string, text: string): string {
  writeFileSync(join(folder, 'planted.ts'), text)
  const config = { extends: `${root}/tsconfig/${room}.json`, include: ['planted.ts'], exclude: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const { stdout, status } = spawnSync(`${root}/node_modules/.bin/tsc`, ['-p', folder], { encoding: 'utf8' })
  return status === 0 ? '' : stdout
}

describe('The compiler', () => {
  it('lets a pure rule pass', () => {
    expect(complaintsAbout('domain', `export const double = (n: number): number => n * 2`)).toBe('')
  })

  it.each([
    'console.log(1)',
    'process.exit()',
    `fetch('x')`,
    'crypto.randomUUID()',
    'document.title',
    'setTimeout(() => 1)',
  ])('knows no %s in the domain and the contract', (planted) => {
    const name = /^\w+/.exec(planted)?.[0] ?? ''
    for (const room of ['domain', 'contract']) expect(complaintsAbout(room, `${planted}\nexport {}`)).toContain(name)
  })

  it.each(['i18n', 'ui', 'web'])('knows no machine in %s', (room) => {
    expect(complaintsAbout(room, `import { join } from 'node:path'\nexport const x = join('a')`)).toContain('node:path')
  })

  it.each(['platform', 'store', 'service', 'server', 'documents', 'cli'])('knows no browser in %s', (room) => {
    expect(complaintsAbout(room, `export const x = document.title`)).toContain('document')
  })
})
