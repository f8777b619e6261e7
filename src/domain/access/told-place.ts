import { tellingKey } from '../shared/place-key.ts'

/** Where the words of a text may stand that tells a place (所在が書かれている文章); or a sheet of another agency that no handler opens and that may be theirs. */
export const TOLD_KINDS = ['intake', 'support_case', 'contact_record', 'fact', 'task', 'warning', 'referral', 'person', 'elsewhere'] as const

/** One of them. */
export type ToldKind = (typeof TOLD_KINDS)[number]

/** A place that is concealed, folded for matching, and whose it is. */
export type ConcealedPlace = { readonly personId: string; readonly key: string }

/** Fields made for an address or a number, and for when and how one may call there: what stands in them the switch of the concealment covers where somebody concealed is bound to the matter. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['phone', 'email', 'address', 'mayContact', 'phoneMayContact', 'emailMayContact', 'addressMayContact', 'way', 'inquirerPhone', 'inquirerEmail', 'inquirerAddress'])
/** What travels is read by whoever it is passed on to: no field of it is closed with their places. */
const TRAVELS = 'facts'
/** Deeper than anything a form sends. */
const DEEPEST = 32

type Word = { readonly text: string; readonly isPlace: boolean }

const wordsIn = (value: unknown, depth: number, field: string): readonly Word[] => {
  if (typeof value === 'string') return [{ text: value, isPlace: OWN_FIELDS.has(field) }]
  if (typeof value !== 'object' || value === null || depth === 0) return []
  return Object.entries(value).flatMap(([name, part]) => wordsIn(part, depth - 1, OWN_FIELDS.has(field) || field === TRAVELS ? field : name))
}

/** What somebody wrote in a message: in sentences, and in the fields made for whereabouts. */
export type Written = { readonly texts: string; readonly places: string }

/** Everything somebody wrote in a message. */
export const writtenIn = (message: unknown): Written => {
  const words = wordsIn(message, DEEPEST, '')
  const joined = (ofPlaces: boolean): string => words.filter((word) => word.isPlace === ofPlaces).map((word) => word.text).join('\n')
  return { texts: joined(false), places: joined(true) }
}

const AREA = /^.*[市区]/u
const HOUSE = /^(\D*)(\d{2,})(.*)$/u
/** What houses, homes and schools are called by their last word, or by their first: as the key writes it, without ー. */
const CALLED_LAST = /^(?:第?[一二三四五六七八九十\d]+)?(\D+?(?:荘|寮|館|苑|園|ビル|団地|住宅|病院|学校|ホム|シェルタ|ハウス|ハイツ|コポ|マンション|アパト))/u
const CALLED_FIRST = /^(?:コポ|メゾン|ハイツ|マンション|アパト|レジデンス|シャト|ハイム|ヴィラ)\D+/u
/** So many are called only this that it tells nothing. */
const NO_NAME = /^(?:老人ホム|グルプホム|シェアハウス|[市県都町村公]営(?:住宅|団地)|総合病院|[小中高]学校)$/u

const buildingIn = (after: string): string => {
  const name = CALLED_FIRST.exec(after)?.[0] ?? CALLED_LAST.exec(after)?.[1] ?? ''
  return NO_NAME.test(name) ? '' : name
}
const LEAST = 3

/**
 * What of a place tells it by itself (一部でも言い当てる言葉): an address without the name of the city, of the house, of a room or a note; the name of
 * the house alone; a number without what everybody's begins with.
 */
export const tellingParts = (key: string): readonly string[] => {
  if (/^0\d{9,10}$/.test(key)) return [key, key.slice(key.length === 11 ? -8 : -6)]
  const [, before = '', number = '', after = ''] = HOUSE.exec(key) ?? []
  const town = before.replace(AREA, '')
  return [key, ...(town === '' ? [] : [town + number]), buildingIn(after)].filter((part) => part === key || Array.from(part).length >= LEAST)
}

/** Whose concealed place a text tells (所在を言い当てる文), whatever its way of writing. */
export const personsToldBy = (text: string, places: readonly ConcealedPlace[]): readonly string[] => {
  if (places.length === 0) return []
  const folded = tellingKey(text)
  return [...new Set(places.filter(({ key }) => tellingParts(key).some((part) => folded.includes(part))).map((place) => place.personId))]
}

/** The lines of a text that tell a concealed place; where it stands across lines, the text as a whole. */
export const tellingLines = (text: string, places: readonly ConcealedPlace[]): readonly string[] => {
  if (personsToldBy(text, places).length === 0) return []
  const lines = text.split('\n').filter((line) => personsToldBy(line, places).length > 0)
  return lines.length === 0 ? [text] : lines
}
