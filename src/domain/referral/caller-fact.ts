import { foldForSearch } from '../shared/fold-text.ts'
import type { Identity, OfferedFact } from './offered-fact.ts'

/** Whoever called about the people of a matter (来談者), and how they are reached. */
export type Caller = { readonly name: string; readonly relation: string; readonly places: readonly string[]; readonly on?: string }

/** How a contact begins that is the caller's: it is nobody's it tells of, and stays apart from theirs on the receiver's sheet. */
const OF_CALLER = '来談者　'

/** Whether a contact that travels is the caller's and not the person's own (来談者の連絡先). */
export const isCallersContact = (text: string): boolean => text.startsWith(OF_CALLER)

/** A contact in its two parts (連絡先の二つの部分): whose it is, where it is the caller's, and what stands last, which is a number whole, of an address at least its end. */
export const contactParts = (text: string): { readonly who: string; readonly place: string } => {
  const at = isCallersContact(text) ? text.lastIndexOf('　') + 1 : 0
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
