import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** A record's own number, as a screen or a paper holds it. */
const RAW = /\b\w+\??\.number\b(?! ===)/u
const WRITTEN = /numberText\(|isReferralNumber\(|\b(?:words|own|list|labels)\.number\b|sheet\.number|\.\.\./gu

it('the number of a record is written by one function on every screen and paper, so that it is found as it stands there', () => {
  const files = globSync('src/web/**/*.{ts,tsx}').filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.messages.ts'))
  expect(files.length).toBeGreaterThan(200)
  const raw = files.flatMap((file) =>
    readFileSync(file, 'utf8').split('\n').flatMap((line, at) => {
      const rest = line.replace(/(?:numberText|isReferralNumber)\((?:'\w+', )?[\w.?]+/gu, '').replace(WRITTEN, '')
      return RAW.test(rest) ? [`${file}:${at + 1} ${line.trim()}`] : []
    }),
  )
  expect(raw).toEqual([])
})
