import { birthDateFrom } from '../shared/birth-date.ts'
import type { Day } from '../shared/day.ts'
import { foldForSearch } from '../shared/fold-text.ts'
import { houseKey, type OwnPlace } from '../shared/house-key.ts'
import { isKana } from '../shared/kana.ts'
import { nameOrders } from '../shared/name-orders.ts'
import { wordsApart } from '../shared/words-apart.ts'
import { kanaKey, nameKey, withoutHonorific } from '../shared/person-name.ts'
import { tellsNoPlace } from '../shared/no-place.ts'
import { placeKey } from '../shared/place-key.ts'
import { phoneForms } from '../shared/phone-forms.ts'
import { phoneKey } from '../shared/phone.ts'
import { isEmail } from '../shared/email.ts'
import { isBlank } from '../shared/text-limits.ts'

/** 一致した点: in what somebody on record resembles what was typed. */
export const MATCHES = ['name', 'kana', 'birth', 'phone', 'email', 'address'] as const
/** One of them. */
export type Match = (typeof MATCHES)[number]

/** What is found of somebody: also that they are called so but for one letter (聞き違い). */
export type MatchFound = Match | 'nearly'

/** Whoever is called so but for one letter is taken for them only where nobody who may be opened is called so. */
export const misheardWhereNobodyIsCalledSo = <R extends { readonly matched: readonly MatchFound[] }>(found: readonly R[]): readonly (Omit<R, 'matched'> & { readonly matched: Match[] })[] => {
  const isCalledSo = found.some((one) => one.matched.includes('name'))
  return found.flatMap(({ matched, ...one }) => {
    const sure = matched.filter((what) => what !== 'nearly')
    if (sure.length > 0) return [{ ...one, matched: sure }]
    return isCalledSo ? [] : [{ ...one, matched: ['name' as const] }]
  })
}

/** What is known of somebody while they are written down, as it was typed. */
export type TypedPerson = {
  readonly name: string
  readonly kana: string
  readonly birth: string
  readonly phone: string
  readonly email: string
  readonly address: string
}

/** The copies of it that are compared: variants, kana, width and strokes no longer count. */
export type PersonKeys = {
  readonly name: string
  readonly kana: string
  /** The name in every other order and its words typed apart, as the search takes them (森下 ひろし); what was typed all in kana is a reading. */
  readonly orders: readonly string[]
  readonly apart: readonly string[]
  /** The readings, of either field, in every order. */
  readonly readings: readonly string[]
  readonly birth: Day | undefined
  readonly phone: string
  /** The number and every other way it may have been written, as patterns: without area code, or with the city's. */
  readonly phones: readonly string[]
  readonly email: string
  /** The house; the room in it is apart, for it is left out as often as not. */
  readonly address: string
  readonly room: string
}

/** What may be left out by whoever lives in the city (市の中での省略): its name in an address, its area code in a number. */
export type OwnCity = OwnPlace & { readonly phones: readonly string[] }
const NOWHERE: OwnCity = { prefecture: '', name: '', phones: [] }

const LEAST = { name: 2, kana: 2, phone: 6, address: 4 } as const

/** 港1-2 is a whole address in three letters. */
const leastOf = (what: keyof typeof LEAST, key: string): number => (what === 'address' && /\D\d\d$/u.test(key) ? 3 : LEAST[what])
const longEnough = (what: keyof typeof LEAST, key: string): string => ([...key].length < leastOf(what, key) ? '' : key)

const readingsOf = (typed: readonly string[]): readonly string[] =>
  [...new Set(typed.flatMap((one) => nameOrders(withoutHonorific(one))).filter((one) => longEnough('kana', one) !== ''))]

/**
 * The copies under which somebody is looked for (照合用の写し). What is too short to tell one person from another is left out:
 * two letters of a name, six digits of a number, four of an address are needed. A name written in kana is its own reading. A name finds
 * by the same rule as in the search, so that nobody is taken for somebody new whom the search would have found.
 */
export const personKeysFrom = (typed: TypedPerson, city: OwnCity = NOWHERE): PersonKeys => {
  const phone = longEnough('phone', phoneKey(typed.phone))
  const { house, room } = houseKey(tellsNoPlace(typed.address) ? '' : typed.address, city)
  const called = withoutHonorific(typed.name)
  const isReading = isKana(called)
  return {
    name: longEnough('name', nameKey(typed.name)),
    kana: longEnough('kana', foldForSearch(kanaKey(isBlank(typed.kana) && isKana(typed.name) ? typed.name : typed.kana))),
    ...(isReading ? { orders: [], apart: [] } : { orders: nameOrders(called).slice(1), apart: wordsApart(called) }),
    readings: readingsOf(isReading ? [typed.kana, called] : [typed.kana]),
    birth: birthDateFrom(typed.birth).day,
    phone,
    phones: phone === '' ? [] : phoneForms(phone, city.phones),
    email: isEmail(typed.email) ? placeKey(typed.email) : '',
    address: longEnough('address', house),
    room,
  }
}

/**
 * Whether so much agrees that it may well be the same person: a telephone number or an e-mail address, or two of how they are called, their birth date and where they live. A name and its
 * reading are one thing said twice, as for the masked (similar_persons_masked): who is written in kana agrees in both by a surname alone.
 */
export const isStrong = (matched: readonly Match[]): boolean =>
  matched.includes('phone') || matched.includes('email') || new Set(matched.map((one) => (one === 'kana' ? 'name' : one))).size > 1

/** Whether there is anything to look for. */
export const isWorthLooking = (keys: PersonKeys): boolean =>
  keys.name !== '' || keys.kana !== '' || keys.birth !== undefined || keys.phone !== '' || keys.email !== '' || keys.address !== ''

/** Somebody on record, by what agrees. `isWhole`: a name they bear or ever bore, or its reading, is all that was typed, in whichever order. */
type Agreeing = { readonly matched: readonly Match[]; readonly isWhole: boolean }

/**
 * Whether somebody on record may well be meant by a row of a list (取込の前に気づく): much agrees, or the whole name or its reading does. A part of a
 * name is too little where nobody is there to be asked.
 */
export const isLikelyKnown = ({ matched, isWhole }: Agreeing): boolean => isStrong(matched) || isWhole

/** Whether whoever makes somebody new is asked once more because of them: much agrees, or their name and its reading do, as a whole. Of one name alone there are many. */
export const resemblesMuch = ({ matched, isWhole }: Agreeing): boolean => isStrong(matched) || (isWhole && matched.includes('name') && matched.includes('kana'))
