import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/shared/day.ts'
import { checkRows, type ListedIntake } from './check-rows.ts'
import { likeRows } from './like-rows.ts'

const MAPPING = ['text', 'name', 'kana', 'birth', 'phone', 'address'] as const
const listed = (...rows: readonly (readonly string[])[]): readonly ListedIntake[] =>
  checkRows({ headers: MAPPING, rows: rows.map((cells, at) => ({ row: at + 2, cells: ['相談', ...cells] })) }, MAPPING, '2026-11-26' as Day).intakes

describe('two rows of one list that may be about the same person', () => {
  it('are found whatever the writing: variants, kana, width, era and strokes', () => {
    const rows = listed(
      ['田中　一郎', 'たなか　いちろう', '昭和20年3月3日', '０９９９－１１－２２３３', ''], ['渡邊 茂', 'わたなべ しげる', '1955/7/30', '', ''],
      ['タナカ イチロウ', 'ﾀﾅｶ ｲﾁﾛｳ', 'S20.3.3', '0999112233', ''], ['渡辺茂', '', 'S30.7.30', '', ''], ['田中 一郎', '', 'S50.1.1', '', ''],
    )
    expect(likeRows(rows)).toEqual([
      { row: 4, name: 'タナカ イチロウ', earlier: [{ row: 2, name: '田中　一郎', matched: ['kana', 'birth', 'phone'] }] },
      { row: 5, name: '渡辺茂', earlier: [{ row: 3, name: '渡邊 茂', matched: ['name', 'birth'] }] },
    ])
  })
  it('agree in a number, or in two things; a name alone, a day alone or an address alone tells nothing', () => {
    const cell = (values: readonly string[]) => fc.constantFrom('', ...values)
    const person = fc.tuple(cell(['架空 花子', '架空 次郎']), cell(['カクウ ハナコ', 'カクウ ジロウ']), cell(['S20.3.3', 'H2.2.2']), cell(['0999-11-0001', '0999-11-0002']), cell(['みどり町1-2-3', 'みどり町9']))
    fc.assert(fc.property(fc.array(person, { maxLength: 6 }), (persons) => {
      const told = new Set(likeRows(listed(...persons)).flatMap(({ row, earlier }) => earlier.map((one) => `${one.row} ${row}`)))
      const meant = persons.flatMap((one, at) => persons.slice(0, at).flatMap((other, n) => {
        const same = one.map((value, what) => value !== '' && value === other[what])
        return same[3] === true || same.filter(Boolean).length > 1 ? [`${n + 2} ${at + 2}`] : []
      }))
      expect([...told].toSorted()).toEqual(meant.toSorted())
    }))
  })
})
