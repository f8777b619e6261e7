import { describe, expect, it } from 'vitest'
import { nameOrders } from './name-orders.ts'

describe('the orders in which a name may have been typed', () => {
  it('a given name before its family name is read both ways, in kanji, in kana and from abroad', () => {
    expect(nameOrders('茂　渡邉')).toEqual(['茂渡辺', '渡辺茂'])
    expect(nameOrders('しげる わたなべ')).toEqual(['シゲルワタナベ', 'ワタナベシゲル'])
    expect(nameOrders('ラン・グエン・ティ')).toEqual(['ラングエンティ', 'グエンティラン', 'ティラングエン'])
  })

  it('what has one part, many parts or a digit stays as it was typed', () => {
    expect(nameOrders('渡辺')).toEqual(['渡辺'])
    expect(nameOrders('家賃 と 電気 と 水道')).toEqual(['家賃ト電気ト水道'])
    expect(nameOrders('本町 3丁目')).toEqual(['本町3丁目'])
    expect(nameOrders('林 林')).toEqual(['林林'])
  })
})
