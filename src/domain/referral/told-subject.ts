import { birthDateFrom } from '../shared/birth-date.ts'
import { foldForSearch } from '../shared/fold-text.ts'
import { isEmail } from '../shared/email.ts'
import { isKana } from '../shared/kana.ts'
import { toldAgeFrom } from '../shared/told-age.ts'
import { isCallersContact } from './caller-fact.ts'
import type { FactCategory } from './travelling-fact.ts'
import { wayIn } from './way-fact.ts'

/** Somebody a つなぎ tells of (渡された本人の情報), as a subject of the receiver's own sheet. */
export type ToldSubject = {
  readonly name: string
  readonly kana?: string
  readonly birth?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: string
  /** When and how one may call there. */
  readonly phoneMayContact?: string
  readonly emailMayContact?: string
  readonly addressMayContact?: string
  /** How they are reached, said of none of them. */
  readonly way?: string
}

type Told = { readonly category: FactCategory; readonly text: string; readonly mayContact?: string | undefined }

const partsOf = (text: string): readonly string[] => text.split(/[\u3000\n]/).map((part) => part.trim()).filter((part) => part !== '')
const isPhone = (text: string): boolean => /^[0-9+()-]{9,}$/.test(text.normalize('NFKC').replaceAll(/\s/g, ''))
/** A birth that travelled in both calendars is read in the first; an age as it was told (70代) stays in its words. */
const birthIn = (part: string): string | undefined => {
  const first = part.split(/[（(]/)[0]?.trim() ?? ''
  return [first, part].find((one) => birthDateFrom(one).year !== undefined || toldAgeFrom(one) !== undefined)
}

const subjectFrom = (text: string): ToldSubject | undefined => {
  const [name, ...more] = partsOf(text)
  if (name === undefined) return undefined
  const kana = more.find((part) => isKana(part))
  const birth = more.map(birthIn).find((found) => found !== undefined)
  return { name, ...(kana !== undefined && { kana }), ...(birth !== undefined && { birth }) }
}

type Place = { readonly text: string; readonly mayContact: string }
const reached = (kind: 'phone' | 'email' | 'address', place: Place | undefined): Partial<ToldSubject> =>
  place === undefined ? {} : { [kind]: place.text, ...(place.mayContact !== '' && { [`${kind}MayContact`]: place.mayContact }) }

/**
 * Who the receiver's sheet is about, from what travelled (渡された氏名・連絡先): everybody named, and with the first of them where
 * they are and can be reached; whoever called about them (来談者) is reached elsewhere. Whoever nobody named has no subject, and no place is kept without one.
 */
export const subjectsToldOf = (facts: readonly Told[]): readonly ToldSubject[] => {
  const contacts = facts.filter((fact) => fact.category === 'contact' && !isCallersContact(fact.text)).map((fact) => ({ text: fact.text.trim(), mayContact: fact.mayContact ?? '' }))
  const places = contacts.filter(({ text }) => wayIn(text) === undefined)
  const way = [...new Set(contacts.map(({ text }) => wayIn(text) ?? '').filter((said) => said !== ''))].join('／')
  const [phone, email] = [places.find(({ text }) => isPhone(text)), places.find(({ text }) => isEmail(text))]
  const address = places.find(({ text }) => text !== '' && !isPhone(text) && !isEmail(text))
  const named = facts.filter((fact) => fact.category === 'identity').flatMap((fact) => subjectFrom(fact.text) ?? [])
  return named.map((one, at) => (at > 0 ? one : { ...one, ...reached('phone', phone), ...reached('email', email), ...reached('address', address), ...(way !== '' && { way }) }))
}

/**
 * Somebody of the matter a つなぎ leaves from, on record or only described, by every name they go by there; and what else stands behind their
 * name where they are offered: the reading, 続柄.
 */
export type Nameable = {
  readonly personId: string | null
  readonly subjectId: string | null
  readonly names: readonly string[]
  readonly behindName?: readonly string[]
}

const isWholeName = (name: string): boolean => /\s/u.test(name.trim())

/** Whether a name is followed by nothing but what is said of its bearer. A family name alone (森下) may be the beginning of anybody's. */
const isFollowedByTheirs = ({ names, behindName = [] }: Nameable, name: string, rest: readonly string[]): boolean =>
  isWholeName(name) || rest.every((part) => birthIn(part) !== undefined || [...names, ...behindName].some((one) => foldForSearch(one) === foldForSearch(part)))

/**
 * Whose name it is that was ticked (渡された氏名はだれのものか): the one of the matter who goes by it. A name that fits nobody there, or
 * more than one, is no more than words: then nobody's record travels with it.
 */
export const whoIsTold = <Person extends Nameable>(text: string, people: readonly Person[]): Person | undefined => {
  const parts = partsOf(text.replaceAll(/[（(][^）)]*[）)]?/gu, '\u3000'))
  for (let taken = parts.length; taken > 0; taken -= 1) {
    const told = foldForSearch(parts.slice(0, taken).join(''))
    const [one, ...others] = people.flatMap((person) => {
      const name = person.names.find((called) => foldForSearch(called) === told)
      return name === undefined ? [] : [{ person, name }]
    })
    if (one !== undefined) return others.length === 0 && isFollowedByTheirs(one.person, one.name, parts.slice(taken)) ? one.person : undefined
  }
  return undefined
}
