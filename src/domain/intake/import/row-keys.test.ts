import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/shared/day.ts'
import { checkRows, type ListedIntake } from './check-rows.ts'
import { knownRows, rowKeysOf, undecidedKnown, withoutLeftOut, type Shared } from './row-keys.ts'

const MAPPING = ['receivedAt', 'text', 'name', 'phone', 'outcome'] as const
type Cells = readonly [on: string, text: string, name: string, phone: string, outcome: string]
const listed = (rows: readonly Cells[]): readonly ListedIntake[] =>
  checkRows({ headers: MAPPING, rows: rows.map((cells, at) => ({ row: at + 2, cells })) }, MAPPING, '2026-11-26' as Day).intakes

/** Takes a list in, and looks at another one afterwards: each record is called after its row. */
const again = (before: readonly Cells[], now: readonly Cells[]) => {
  const kept = listed(before).flatMap((one) => rowKeysOf(one, true).map((key) => ({ ...key, id: `was ${one.row}` })))
  const shared: readonly Shared[] = listed(now).flatMap((one) =>
    rowKeysOf(one, false).flatMap((key) => kept.filter((each) => each.kind === key.kind && each.text === key.text).map(({ kind, id }) => ({ row: one.row, kind, id }))))
  return knownRows(shared)
}
const ledger: readonly Cells[] = [['R8.4.1', '家賃のこと', '架空 花', '', ''], ['R8.4.2', '家賃のこと', '架空 次郎', '', ''], ['R8.4.3', '見守りのこと', '', '', '']]

describe('a list that comes again with one row changed', () => {
  it.each([
    ['another text', ['R8.4.1', '家賃と食費のこと', '架空 花', '', '']],
    ['another day', ['R8.4.5', '家賃のこと', '架空 花', '', '']],
    ['how it ended', ['R8.4.1', '家賃のこと', '架空 花', '', '情報提供']],
    ['the name in another writing, and a number', ['R8.4.1', '家賃のこと', '架空　花', '0999-22-0001', '']],
  ] as const)('knows the row that has %s as a rewriting, and all others as they were', (_, changed) => {
    expect(again(ledger, [changed, ledger[1] ?? changed, ledger[2] ?? changed])).toEqual([
      { row: 2, how: 'rewritten', id: 'was 2' }, { row: 3, how: 'same', id: 'was 3' }, { row: 4, how: 'same', id: 'was 4' },
    ])
  })
  it('knows a row again that has got its name since, and a long text whose name was corrected', () => {
    expect(again(ledger, [['R8.4.3', '見守りのこと', '架空 三郎', '', '']])).toEqual([{ row: 2, how: 'rewritten', id: 'was 4' }])
    const long = '娘が三か月前から学校に行っていない'
    expect(again([['R8.4.1', long, '架空 花', '', '']], [['R8.4.1', long, '架空 華', '', '']])).toEqual([{ row: 2, how: 'rewritten', id: 'was 2' }])
  })
  it('takes nobody else for them: the same few words on the same day, a new consultation beside the former ones', () => {
    expect(again(ledger, [['R8.4.1', '家賃のこと', '架空 五郎', '', '']])).toEqual([])
    expect(again(ledger, [...ledger, ['R8.5.1', '家賃のこと', '架空 花', '', '']]).map((one) => one.how)).toEqual(['same', 'same', 'same'])
  })
  it('is known row by row as it was whenever it comes wholly again, whatever stands in it', () => {
    const cells = fc.tuple(fc.constantFrom('', 'R8.4.1', 'R8.4.2'), fc.constantFrom('家賃', '食費', '長い話を聞いた。また来るとのこと'), fc.constantFrom('', '架空 花', '架空 次郎'), fc.constantFrom('', '0999-22-0001'), fc.constantFrom('', '済'))
    fc.assert(fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (rows) => {
      expect(again(rows, rows).map((one) => one.how)).toEqual(rows.map(() => 'same'))
    }))
  })
})

describe('a row known from before', () => {
  const known = [{ row: 2 }, { row: 4 }]
  it('waits for a word: it is neither taken nor left out by itself', () => {
    expect(undecidedKnown(known, [])).toEqual([2, 4])
    expect(undecidedKnown(known, [{ row: 4, take: false }])).toEqual([2])
  })
  it('is left out where somebody says so; a row that is new never is', () => {
    const rows = listed(ledger)
    expect(withoutLeftOut(rows, known, [{ row: 2, take: true }, { row: 4, take: false }, { row: 3, take: false }]).map((one) => one.row)).toEqual([2, 3])
  })
})
