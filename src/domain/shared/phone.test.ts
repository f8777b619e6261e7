import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhone, phoneKey, phoneRemark, phoneShown, wholePhoneKey } from './phone.ts'

describe('a telephone number as people write it', () => {
  it.each([
    ['０５９５－６２－1234', '0595-62-1234', 'landline'],
    ['0595ー62‐1234', '0595-62-1234', 'landline'],
    ['0595621234', '0595-62-1234', 'landline'],
    ['090 1234 5678', '090-1234-5678', 'mobile'],
    ['0120123456', '0120-123-456', 'free'],
    ['０９９９（１１）２００１', '0999-11-2001', 'landline'],
    ['0999001000', '0999-00-1000', 'landline'],
    ['+81 3-3234-5678', '03-3234-5678', 'landline'],
  ])('%s is shown as %s', (written, shown, kind) => {
    expect(parsePhone(written)).toMatchObject({ value: { text: written, shown, kind } })
  })
  it('without its area code is kept and asked about', () => {
    expect(parsePhone('62-1234')).toMatchObject({ value: { shown: '62-1234', warning: 'area_code_missing' } })
  })
  it('two in one field are kept and asked about', () => {
    expect(parsePhone('0595-62-1234、090-1234-5678')).toMatchObject({ value: { warning: 'several_numbers' } })
  })
  it.each([
    ['０５９５６２１２３４', { kind: 'shown', shown: '0595-62-1234' }],
    ['0595-62-1234 内線12', { kind: 'shown', shown: '0595-62-1234' }],
    ['62-1234', { kind: 'area_code_missing' }],
    ['0595-62-1234、090-1234-5678', { kind: 'several_numbers' }],
    ['9012345678', { kind: 'unknown_form' }],
    ['なし', { kind: 'no_digits' }],
    ['0595-62-1234', undefined],
    ['　', undefined],
  ])('%s has said beside it how it is read, or what is odd about it', (written, remark) => {
    expect(phoneRemark(written)).toEqual(remark)
  })
  it('stands on a page in the usual form, and with a remark beside it as it was written', () => {
    expect(['０５９５６２１２３４', '090 1234 5678', '0595-62-1234（夜）', '62-1234', 'なし'].map(phoneShown)).toEqual(['0595-62-1234', '090-1234-5678', '0595-62-1234（夜）', '62-1234', 'なし'])
  })
  it('is told whole from the last digits of one and from any other number', () => {
    expect(['０９０-１２３４-５６７８', '+81 90 1234 5678', '0422-12-3456'].map(wholePhoneKey)).toEqual(['09012345678', '09012345678', '0422123456'])
    expect(['5678', '受-2026-00012', '渡辺 茂', '2026-00012-345'].map(wholePhoneKey)).toEqual([undefined, undefined, undefined, undefined])
  })
  it('with a digit in it is never refused, and never changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const read = parsePhone(text)
        return read.ok ? read.value.text === text : phoneKey(text) === ''
      }),
      { numRuns: 20_000 },
    )
  })
})
