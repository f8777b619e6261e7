import { describe, expect, it } from 'vitest'
import { contactConcealedFor, isReachedThroughSender } from './concealed-contact.ts'

const [contact, situation] = [{ category: 'contact' as const }, { category: 'situation' as const }]

describe('a contact that is concealed', () => {
  it('is told to a handler, who reads it, as concealed from others; to everybody else as concealed from them', () => {
    expect(contactConcealedFor({ isContactConcealed: true, facts: [contact, situation] })).toBe('from_others')
    expect(contactConcealedFor({ isContactConcealed: true, facts: [situation] })).toBe('from_me')
  })

  it('is not told of where none is', () => {
    expect(contactConcealedFor({ isContactConcealed: false, facts: [contact] })).toBeUndefined()
  })
})

describe('a receiver who reads no contact', () => {
  it('reaches the person through the sender, whether a contact was concealed or none was passed on: the two are told alike', () => {
    expect([isReachedThroughSender([situation]), isReachedThroughSender([]), isReachedThroughSender([situation, contact])]).toEqual([true, true, false])
  })
})
