import { foldForSearch } from '../shared/fold-text.ts'
import { parsePhone } from '../shared/phone.ts'
import type { Identity, OfferedFact } from './offered-fact.ts'

/** Whoever called about the people of a matter (来談者), and how they are reached. */
export type Caller = { readonly name: string; readonly relation: string; readonly places: readonly string[]; readonly on?: string }

/** How a contact begins that is the caller's: it is nobody's it tells of, and stays apart from theirs on the receiver's sheet. */
const OF_CALLER = '来談者　'

/** Whether a contact that travels is the caller's and not the person's own (来談者の連絡先). */
export const isCallersContact = (text: string): boolean => text.startsWith(OF_CALLER)

/** Where in the caller's contact the place begins: a name may hold a wide space, and so may an address, between a house and its room. A number or a mail address is one piece. */
const placeAt = (text: string): number => {
  const last = text.lastIndexOf('　') + 1
  if (/^[+＋(（]?\p{Nd}/u.test(text.slice(last)) && parsePhone(text.slice(last)).ok) return last
  if (text.includes('@')) return last
  const beforeAddress = [...text.matchAll(/　(?=[^　\p{Nd}][^　]*\p{Nd})/gu)].map(({ index }) => index + 1)
  return beforeAddress[0] ?? last
}

/** A contact in its two parts (連絡先の二つの部分): whose it is, where it is the caller's, and the number or the address. */
export const contactParts = (text: string): { readonly who: string; readonly place: string } => {
  const at = isCallersContact(text) ? placeAt(text) : 0
  return { who: text.slice(0, at), place: text.slice(at) }
}

const calledOf = ({ name, relation }: Caller): string => (name === '' ? relation : relation === '' ? name : `${name}（${relation}）`)

/**
 * The callers who could be told of: who they are, and apart from that, for its own basis, where they are reached. Whoever called about themselves stands among the people
 * already; a contact of theirs is the person's own.
 */
export const offeredCallers = (callers: readonly Caller[], persons: readonly Pick<Identity, 'name'>[]): readonly OfferedFact[] =>
  callers.flatMap((caller): readonly OfferedFact[] => {
    const isThemselves = foldForSearch(caller.relation) === foldForSearch('本人') || persons.some((one) => foldForSearch(one.name) === foldForSearch(caller.name))
    const called = calledOf(caller)
    const reached = (text: string): OfferedFact => ({ category: 'contact', text, source: 'intake', on: caller.on })
    if (isThemselves) return caller.places.map(reached)
    return [{ category: 'caller', text: called, source: 'intake', on: caller.on }, ...caller.places.map((place) => reached(OF_CALLER + [called, place].filter((part) => part !== '').join('　')))]
  })
