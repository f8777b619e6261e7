import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberedKey, tellingKey } from '../shared/place-key.ts'
import { placeMeant } from './place-meant.ts'

const OWN = { prefecture: '架空の県', name: 'みどり野市' }
const number = fc.integer({ min: 1, max: 130 })
const numbers = fc.array(number, { minLength: 1, maxLength: 3 })
const UNITS = ['丁目', '番', '号']
const writings = (all: readonly number[]): readonly string[] => [
  `若葉${all.join('-')}`, `若葉${all.map((n, at) => `${n}${UNITS[at]}`).join('')}`, `みどり野市若葉${all.join('－')}`, `〒999-0001 架空の県みどり野市 若葉${all.join('の')}`,
]

/** As the database holds a place against what is meant (app.is_at): every number between marks. */
const marked = (numbered: string): string => numbered.replaceAll(/\d+/g, '<$&>')
const isFound = (kept: string, typed: string): boolean => marked(numberedKey(kept)).includes(marked(placeMeant(typed, OWN)))

describe('A house number that is looked for', () => {
  it('always finds the house and every room of it, in every writing of both', () => {
    fc.assert(fc.property(fc.tuple(number, number, number), number, (house, room) => {
      for (const typed of writings(house)) for (const kept of [...writings(house), `若葉${house.join('-')}-${room}`, `若葉${house.join('-')} ${room}号室`, `若葉${house.join('-')}コーポ架空${room}`]) {
        expect([typed, kept, isFound(kept, typed)]).toEqual([typed, kept, true])
      }
    }))
  })

  it('never finds a house whose numbers are others, however they begin', () => {
    fc.assert(fc.property(numbers, numbers, (sought, kept) => {
      const begins = sought.every((one, at) => kept[at] === one)
      for (const typed of writings(sought)) for (const written of writings(kept)) expect([typed, written, isFound(written, typed)]).toEqual([typed, written, begins])
    }))
    expect(['若葉7-62', '若葉7-6-20', '若葉7-62-5', '若葉76-2', '若葉17-6-2'].filter((kept) => isFound(kept, '若葉7-6-2'))).toEqual([])
    expect(['若葉7-6-2', '若葉7-6-2-305', '若葉七丁目六番二号 305'].filter((kept) => !isFound(kept, '7-6-2'))).toEqual([])
  })

  it('is the same place as ever where nothing is asked of its numbers', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('若葉', '7', '12', '-', ' ', '丁目', '番地', 'の', '号', '三', 'コーポ', '－', 'ー'), { maxLength: 12 }), (pieces) => {
      expect(numberedKey(pieces.join('')).replaceAll(' ', '')).toBe(tellingKey(pieces.join('')))
    }))
  })
})
