import { describe, expect, it } from 'vitest'
import { rooms } from '#lint/doors.ts'
import { findRefusedDoor, findRefusedDrawer, type Import } from '#lint/judge-import.ts'
import { importsOf } from './read-imports.ts'
import { listCode, textOf } from './repository-files.ts'

const refusalsOf = (path: string, text: string): readonly string[] =>
  importsOf(path, text).flatMap((entry: Import) =>
    [findRefusedDoor(entry), findRefusedDrawer(entry), climbing(entry)].flatMap((why) =>
      why === undefined ? [] : [`${path}: '${entry.specifier}': ${why}`],
    ),
  )

const climbing = (entry: Import): string | undefined =>
  entry.specifier.includes('../../') ? 'Rooms are entered by their doors.' : undefined

describe('The doors', () => {
  const code = listCode()

  it('every import in the house goes through an open door', () => {
    expect(code.flatMap((path) => refusalsOf(path, textOf(path)))).toEqual([])
  })

  it('the search sees the whole house, not an empty one', () => {
    expect(code.filter((path) => path.startsWith('src/')).length).toBeGreaterThan(30)
    expect(code.reduce((sum, path) => sum + importsOf(path, textOf(path)).length, 0)).toBeGreaterThan(100)
  })

  it('no folder stands under src that the table does not know', () => {
    const known: readonly string[] = rooms
    expect(code.filter((path) => path.startsWith('src/') && !known.includes(path.split('/')[1] ?? ''))).toEqual([])
  })

  it.each([
    ['src/domain/referral/send.ts', `import { loadReferral } from '#store/referral.ts'`],
    ['src/domain/referral/send.ts', `// oxlint-disable-next-line\nimport { z } from 'zod'`],
    ['src/domain/referral/send.ts', `import { readFileSync } from 'node:fs'`],
    ['src/domain/intake/take.ts', `import type { Referral } from '#domain/referral/referral.ts'`],
    ['src/domain/intake/take.ts', `export { send } from '../../service/send.ts'`],
    ['src/contract/referral.ts', `export * from '#service/referral/send.ts'`],
    ['src/web/App.tsx', `const page = import('#server/app.ts'); export const App = () => <p />`],
    ['src/web/App.tsx', `type Row = import('#store/schema.generated.ts').Schema`],
    ['src/service/referral/send.ts', `import { sql } from 'kysely'`],
    ['src/platform/clock.ts', `import { sendReferral } from '#domain/referral/send.ts'`],
  ])('a wrong import planted in %s is caught: %s', (path, text) => {
    expect(refusalsOf(path, text)).not.toEqual([])
  })
})
