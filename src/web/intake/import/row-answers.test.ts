import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownSent, NOTHING_SAID, rowsLeftAlone, saidFrom, sameIn, sayKnown, saySame, takenIn, type Known, type Like } from './row-answers.ts'

const knownRow = (row: number, mark: string): Known => ({ row, mark, how: 'same', text: '', name: '', earlier: { id: '', number: 1, receivedAt: '', text: '' } })

describe('rows that were said to be about one person', () => {
  it('come alone where the other one is left out, on whichever side the word stood, and that is told before they are taken in', () => {
    expect(rowsLeftAlone({ 3: 2, 5: 4, 7: null }, [3])).toEqual([2])
    expect(rowsLeftAlone({ 3: 2, 5: 4, 7: null }, [4, 7])).toEqual([5])
    expect(rowsLeftAlone({ 3: 2 }, [2, 3])).toEqual([])
  })

  const like = (row: number, mark: string, earlier: readonly (readonly [number, string])[]): Like =>
    ({ row, mark, name: '', earlier: earlier.map(([of, its]) => ({ row: of, mark: its, name: '', matched: [] })) })
  it('stay said when the file comes again with a row before them mended or gone; a row that says something else is asked about anew', () => {
    const said = saySame([like(3, 'c', [[2, 'b']]), like(4, 'd', [[2, 'b'], [3, 'c']])], NOTHING_SAID, { 3: 2, 4: null })
    expect(sameIn([like(5, 'c', [[4, 'b']]), like(6, 'd', [[4, 'b']]), like(7, 'new', [[4, 'b']])], said)).toEqual({ 5: 4, 6: null })
    expect(sameIn([like(5, 'c', [[4, 'other']])], said)).toEqual({})
    expect(sameIn([like(3, 'c', [[2, 'b']])], saySame([like(3, 'c', [[2, 'b']])], said, {}))).toEqual({})
  })
})

describe('rows that were taken in before', () => {
  it('are sent with what was said of each, also when the file is read once more; of the others nothing is sent', () => {
    const said = sayKnown([knownRow(2, 'a'), knownRow(3, 'b')], NOTHING_SAID, false)
    expect(knownSent([knownRow(4, 'a'), knownRow(5, 'b'), knownRow(6, 'c')], sayKnown([knownRow(5, 'b')], said, true))).toEqual([{ row: 4, take: false }, { row: 5, take: true }])
    expect(knownSent([knownRow(4, 'a')], sayKnown([knownRow(4, 'a')], said, undefined))).toEqual([])
  })
})

describe('what was said of rows and is found again on the device', () => {
  const mark = fc.string({ minLength: 1, maxLength: 6 }).filter((one) => one !== '__proto__')
  const said = fc.record({ same: fc.dictionary(mark, fc.option(mark, { nil: null })), known: fc.dictionary(mark, fc.boolean()) })
  it('is always what was kept', () => {
    fc.assert(fc.property(said, (before) => {
      expect(saidFrom(JSON.parse(JSON.stringify(before)) as Record<string, unknown>)).toEqual({ same: { ...before.same }, known: { ...before.known } })
    }))
  })

  it('is over with the list it was said of, and of any other list stays', () => {
    fc.assert(fc.property(said, fc.array(mark), fc.array(mark), (before, like, known) => {
      const now = takenIn({ like: like.map((one) => ({ row: 2, mark: one, name: '', earlier: [] })), known: known.map((one) => knownRow(2, one)) })(before)
      for (const [row, sameAs] of Object.entries(before.same)) expect(now.same[row]).toBe(like.includes(row) ? undefined : sameAs)
      for (const [row, take] of Object.entries(before.known)) expect(now.known[row]).toBe(known.includes(row) ? undefined : take)
    }))
  })

  it('is never anything else than a choice, whatever lies there', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('same', 'known', 'other'), fc.anything()), (kept) => {
      const found = saidFrom(kept)
      expect(Object.values(found.known).every((one) => typeof one === 'boolean')).toBe(true)
      expect(Object.values(found.same).every((one) => one === null || typeof one === 'string')).toBe(true)
    }))
  })
})
