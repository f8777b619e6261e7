import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { agencyKindLabels } from './agency-kind.messages.ts'

it('whoever writes a structure file finds every kind of agency in the table, as the screens name it', () => {
  const rows = Object.entries(agencyKindLabels).map(([code, { ja, en }]) => `| ${code} | ${ja} | ${en} |`)
  const table = readFileSync('docs/operate/agency-kinds.md', 'utf8').split('\n').filter((line) => /^\| A\d\d /.test(line))
  expect(table).toEqual(rows)
})
