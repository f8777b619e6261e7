import { describe, expect, it } from 'vitest'
import { placeMeant } from './place-meant.ts'

const OWN = { prefecture: '架空の県', name: 'みどり野市' }

describe('what is typed, as a place', () => {
  it('is one house in every writing of it, with the own city before it or without, whatever room and building follow', () => {
    const writings = ['若葉7-61-23', '架空の県みどり野市若葉７－６１－２３', '〒999-0001 みどり野市若葉7丁目61番23号', '若葉7-61-23コーポ101', '若葉七丁目六十一番二十三号 101号室']
    expect(new Set(writings.map((typed) => placeMeant(typed, OWN)))).toEqual(new Set(['若葉7 61 23']))
  })

  it('is a short house without the name of the city before it', () => {
    expect(['若葉9', 'みどり野市若葉9', '〒999-0001 架空の県みどり野市 港1'].map((typed) => placeMeant(typed, OWN))).toEqual(['若葉9', '若葉9', '港1'])
  })

  it('is the town alone where a town follows the name of the own city without a number, and nothing less than what was typed elsewhere', () => {
    expect(['みどり野市若葉', '架空の県みどり野市　若葉', 'みどり野市 若葉'].map((typed) => placeMeant(typed, OWN))).toEqual(['若葉', '若葉', '若葉'])
    expect(['となり市若葉', 'みどり野市', '架空の県'].map((typed) => placeMeant(typed, OWN))).toEqual(['トナリ市若葉', 'ミドリ野市', '架空ノ県'])
  })

  it('is the end of a number by its digits, apart as they were typed, and words in which no house stands as they were typed', () => {
    expect(placeMeant('62-7234', OWN)).toBe('62 7234')
    expect(placeMeant('みどり野市', OWN)).toBe('ミドリ野市')
    expect(placeMeant('若葉', OWN)).toBe('若葉')
    expect(placeMeant('渡邉', OWN)).toBe('渡辺')
  })
})
