import { expect, it } from 'vitest'
import { phoneForms } from './phone-forms.ts'

const city = ['0999-00-1000', '０９９９（００）１００１', '0120-999-999', '090-1234-5678']

it('a number dialled within the city is the same with the area code of its agencies, and with any where none is known', () => {
  expect(phoneForms('621234', city)).toEqual(['621234', '0999621234'])
  expect(phoneForms('621234', [])).toEqual(['621234', '0___621234'])
})
it('a whole number may have been kept without its area code, if that is the city’s', () => {
  expect(phoneForms('0999621234', city)).toContain('621234')
  expect(phoneForms('0888621234', city)).toEqual(['0888621234'])
  expect(phoneForms('0888621234', [])).toContain('621234')
})
it('a number that belongs to no place has one form', () => {
  expect(['09012345678', '0120621234'].map((key) => phoneForms(key, []))).toEqual([['09012345678'], ['0120621234']])
})
