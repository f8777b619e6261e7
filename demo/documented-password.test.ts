import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DEMO_PASSWORD } from './load-demo.ts'

it.each(['README.md', 'README.ja.md', 'demo/README.md'])('The password of the invented city stands in %s', (page) => {
  expect(readFileSync(page, 'utf8')).toContain(DEMO_PASSWORD)
})
