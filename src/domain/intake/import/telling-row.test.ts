import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/shared/day.ts'
import { placeKey, whereaboutsKey } from '#domain/shared/place-key.ts'
import { checkRows, type ListedIntake } from './check-rows.ts'
import { areAnswersFitting, decideRows, tellingRowOf, type RowAnswer } from './telling-row.ts'

const known = [
  { personId: 'mother', key: placeKey('みどり野市えのき町9-9') },
  { personId: 'mother', key: whereaboutsKey('phone', '090-9999-4412') },
  { personId: 'child', key: placeKey('みどり第三小学校') },
]
const MAPPING = ['text', 'name', 'phone', 'address', 'inquirerAddress'] as const
const listed = (...rows: readonly (readonly string[])[]): readonly ListedIntake[] =>
  checkRows({ headers: MAPPING, rows: rows.map((cells, at) => ({ row: at + 2, cells })) }, MAPPING, '2026-11-26' as Day).intakes

describe('a row of a list that tells where somebody concealed is', () => {
  const [open, sentence] = listed(['家計の相談', '柏木 美咲', '０９０(９９９９)４４１２', '', ''], ['えのき町9-9のみどり第三小学校', '', '', 'みどり野市えのき町９－９（夫と同居）', ''])
  it('says whose place it tells, in its fields and in its sentences', () => {
    expect(open && tellingRowOf(open, known)).toEqual({ row: 2, inTexts: [], inPlaces: ['mother'] })
    expect(sentence && tellingRowOf(sentence, known)).toEqual({ row: 3, inTexts: ['mother', 'child'], inPlaces: ['mother'] })
    expect(open && tellingRowOf(open, [])).toBeUndefined()
  })
  it('waits for a word; about somebody concealed its fields are closed, and a sentence is taken only where it is said to be meant', () => {
    const rows = listed(['家計', '', '090-9999-4412', '', ''], ['みどり第三小学校にいる', '', '090-9999-4412', '', ''], ['家賃', '', '', '', ''])
    expect(decideRows(rows, known, [])).toMatchObject({ putAside: [2, 3], taken: [{ listed: { row: 4 }, isOpen: false }] })
    const asHer = [2, 3].map((row) => ({ row, personId: 'mother', openly: false }))
    expect(decideRows(rows, known, asHer)).toMatchObject({ putAside: [3], taken: [{ personId: 'mother', isOpen: false }, { listed: { row: 4 } }] })
    expect(decideRows(rows, known, [{ row: 2, openly: true }, { row: 3, personId: 'mother', openly: true }]).putAside).toEqual([])
  })
  it('is bound to nobody whose place does not stand in its own fields', () => {
    const rows = listed(['家計', '', '090-9999-4412', '', ''], ['家賃', '', '', '', ''])
    const about = (row: number, personId: string) => areAnswersFitting(rows, known, [{ row, personId, openly: true }])
    expect([about(2, 'mother'), about(2, 'child'), about(3, 'mother'), about(9, 'mother')]).toEqual([true, false, false, false])
  })

  it('is decided by itself: what becomes of a row never depends on the rows beside it', () => {
    const piece = fc.constantFrom('', '家賃', 'みどり野市', 'えのき町', '9-9', '９－９', '090-9999-4412', '090', '9999-4412', 'みどり第三', '小学校', 'みどり野市えのき町9-9（夫と同居）')
    const cell = fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join(''))
    const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 8 })
    const answer = fc.record({ row: fc.integer({ min: 2, max: 9 }), personId: fc.constantFrom(undefined, 'mother', 'child'), openly: fc.boolean() })
    const answers = fc.uniqueArray(answer, { selector: (one) => one.row })
    const becomes = (file: readonly ListedIntake[], said: readonly RowAnswer[], row: number): string => {
      const { taken, putAside } = decideRows(file, known, said)
      const one = taken.find((each) => each.listed.row === row)
      return one === undefined ? `aside ${putAside.includes(row)}` : `taken ${one.personId} ${one.isOpen}`
    }
    fc.assert(fc.property(rows, answers, (cells, said) => {
      const file = listed(...cells)
      for (const one of file) {
        const alone = becomes([one], said.filter((each) => each.row === one.row), one.row)
        expect(becomes(file, said, one.row)).toBe(alone)
        expect(becomes(file.toReversed(), said, one.row)).toBe(alone)
      }
    }))
  })
})
