import { describe, expect, it } from 'vitest'
import { rowsLeftAlone } from './row-answers.ts'

describe('rows that were said to be about one person', () => {
  it('come alone where the other one is left out, on whichever side the word stood, and that is told before they are taken in', () => {
    expect(rowsLeftAlone({ 3: 2, 5: 4, 7: null }, [3])).toEqual([2])
    expect(rowsLeftAlone({ 3: 2, 5: 4, 7: null }, [4, 7])).toEqual([5])
    expect(rowsLeftAlone({ 3: 2 }, [2, 3])).toEqual([])
  })
})
