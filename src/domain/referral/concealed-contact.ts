import type { FactCategory } from './travelling-fact.ts'

/** For whom a contact that travelled is concealed (連絡先の秘匿): from the reader, or from others while the reader, a handler (取扱者), reads it. */
export type ContactConcealed = 'from_me' | 'from_others'

/** How the reader is told of it; nothing where no contact is concealed. A contact among what they read is theirs to read as a handler alone. */
export const contactConcealedFor = (shown: { readonly isContactConcealed: boolean; readonly facts: readonly { readonly category: FactCategory }[] }): ContactConcealed | undefined => {
  if (!shown.isContactConcealed) return undefined
  return shown.facts.some((fact) => fact.category === 'contact') ? 'from_others' : 'from_me'
}

/** Whether whoever received it reaches the person through the sender alone (連絡はつなぎ元を通して): no contact is among what they read, for whatever reason. */
export const isReachedThroughSender = (facts: readonly { readonly category: FactCategory }[]): boolean => facts.every((fact) => fact.category !== 'contact')
