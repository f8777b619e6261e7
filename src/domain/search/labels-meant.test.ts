import { describe, expect, it } from 'vitest'
import { labelsMeant } from './labels-meant.ts'

const LABELS = [['C12', ['介護のこと', 'Care']], ['C13', ['ひきこもり・不登校', 'Withdrawal']], ['C04', ['家賃やローンの支払いのこと']]] as const

describe('a box somebody may mean by what they typed (相談内容の箱)', () => {
  it.each(['ひきこもり', 'ヒキコモリ', 'ﾋｷｺﾓﾘ', 'ひきこもり不登校', '不登校', 'withdraw'])('is found by %s', (typed) => expect(labelsMeant(typed, LABELS)).toEqual(['C13']))
  it.each(['', ' ', 'ひ', '森下', 'ひきこもりの相談'])('is none by 「%s」', (typed) => expect(labelsMeant(typed, LABELS)).toEqual([]))
  it('is each that holds the word', () => expect(labelsMeant('のこと', LABELS)).toEqual(['C12', 'C04']))
})
