import fc from 'fast-check'
import { expect, it } from 'vitest'
import { letterNamesFrom } from './letter-names.ts'

it('the letters of a name are told by their registered names, however they are typed, and none need be', () => {
  expect(letterNamesFrom('ｍｊ０２８９０２、mj012345')).toEqual({ ok: true, value: 'MJ028902 MJ012345' })
  expect(letterNamesFrom('　')).toEqual({ ok: true, value: '' })
})

it('whatever else stands there is asked about, and is never kept as a letter', () => {
  for (const odd of ['MJ12345', 'MJ0123456', '葛', 'U+845B', 'MJ012345 葛']) expect(letterNamesFrom(odd)).toEqual({ ok: false, problem: 'not_letter_names' })
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const read = letterNamesFrom(text)
    expect(read.ok ? read.value : '').toMatch(/^(MJ\d{6}( MJ\d{6})*)?$/)
  }))
})
