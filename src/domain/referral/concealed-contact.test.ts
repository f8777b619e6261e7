import { describe, expect, it } from 'vitest'
import { contactConcealedFor } from './concealed-contact.ts'

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
