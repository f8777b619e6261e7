import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isUpToDate } from './build-screens.ts'

let root = ''
const put = (path: string, at: string): void => {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  utimesSync(file, new Date(at), new Date(at))
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tsunagi-screens-'))
  put('src/web/main.tsx', '2026-04-01')
  put('glossary/terms/intake.ts', '2026-04-01')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const asked = (): boolean => isUpToDate(join(root, 'dist/web'), root)

test('screens never built are built', () => {
  expect(asked()).toBe(false)
})

test('screens built after the last change are served as they are', () => {
  put('dist/web/index.html', '2026-04-02')
  expect(asked()).toBe(true)
})

test('after an update of a screen, or of a word in the glossary, the old screens are not served', () => {
  put('dist/web/index.html', '2026-04-02')
  put('src/web/intake/NewIntakePage.tsx', '2026-04-03')
  expect(asked()).toBe(false)
  put('dist/web/index.html', '2026-04-04')
  put('glossary/terms/intake.ts', '2026-04-05')
  expect(asked()).toBe(false)
})
