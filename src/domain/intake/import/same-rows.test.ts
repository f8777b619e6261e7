import { describe, expect, it } from 'vitest'
import type { ListedIntake } from './check-rows.ts'
import type { LikeRow } from './like-rows.ts'
import { decidePersons } from './same-rows.ts'

const row = (n: number, personId?: string) => ({ listed: { row: n } as ListedIntake, personId, isOpen: false })
const like = (n: number, ...earlier: readonly number[]): LikeRow => ({ row: n, name: '', earlier: earlier.map((one) => ({ row: one, name: '', matched: ['phone'] })) })
const likes = [like(3, 2), like(4, 2, 3), like(6, 5)]
const rows = [2, 3, 4, 5, 6].map((n) => row(n))

describe('rows of one list that may be about one person', () => {
  it('stand apart and undecided until somebody says', () => {
    expect(decidePersons(rows, likes, [])).toEqual({ ok: true, value: { persons: [], apart: [] } })
  })
  it('are one person through and through where each is said to be the same as one before, and who is set apart is somebody of their own', () => {
    const said = [{ row: 3, sameAs: 2 }, { row: 4, sameAs: 3 }, { row: 6, sameAs: null }]
    expect(decidePersons(rows, likes, said)).toMatchObject({ value: { persons: [{ rows: [2, 3, 4] }, { rows: [5] }, { rows: [6] }], apart: [[5, 6]] } })
    expect(decidePersons(rows, likes, [{ row: 3, sameAs: 2 }, { row: 4, sameAs: null }])).toMatchObject({ value: { persons: [{ rows: [2, 3] }, { rows: [4] }], apart: [[2, 4], [3, 4]] } })
  })
  it('are who one of them is known to be; two who are known to be different are never one', () => {
    const known = [row(2, 'mother'), row(3), row(4, 'child')]
    expect(decidePersons(known, likes, [{ row: 3, sameAs: 2 }])).toMatchObject({ value: { persons: [{ rows: [2, 3], personId: 'mother' }] } })
    expect(decidePersons(known, likes, [{ row: 3, sameAs: 2 }, { row: 4, sameAs: 3 }])).toEqual({ ok: false, problem: 'not_found' })
  })
  it('are the same as no row they do not resemble', () => {
    for (const said of [{ row: 6, sameAs: 2 }, { row: 2, sameAs: null }]) expect(decidePersons(rows, likes, [said])).toEqual({ ok: false, problem: 'not_found' })
  })
  it('stand apart where the row they were said to be the same as, or another than, is left out: nobody becomes a person of record by a row that is not taken in', () => {
    for (const left of [[row(3)], [row(2)]]) {
      expect(decidePersons(left, likes, [{ row: 3, sameAs: 2 }])).toEqual({ ok: true, value: { persons: [], apart: [] } })
      expect(decidePersons(left, likes, [{ row: 3, sameAs: null }])).toEqual({ ok: true, value: { persons: [], apart: [] } })
    }
    expect(decidePersons([row(2), row(4)], likes, [{ row: 3, sameAs: 2 }, { row: 4, sameAs: 3 }])).toMatchObject({ value: { persons: [{ rows: [2, 4] }] } })
  })
})
