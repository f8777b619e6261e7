import { isBlank, LONGEST_LINE } from '#domain/shared/text-limits.ts'
import { withoutRepeats } from '../person/repeated-place.ts'
import { birthDateFrom } from '../shared/birth-date.ts'
import type { Day } from '../shared/day.ts'
import { formatBothEras, formatEraPartial } from '../shared/era.ts'
import { foldForSearch } from '../shared/fold-text.ts'
import { countGraphemes, limitGraphemes } from '../shared/graphemes.ts'
import type { FactCategory } from './travelling-fact.ts'
import { wayFact } from './way-fact.ts'

/** Where what could travel stands, and is put right (出どころ): a sheet, the person's own record, the page of the household, its warnings. */
export const FACT_SOURCES = ['intake', 'person', 'household', 'warning'] as const

/** Where it stands; with the day of the sheet, or since when the record says so, where one is noted. */
export type Stands = { readonly source: (typeof FACT_SOURCES)[number]; readonly on?: string | null | undefined }

/** A fact on record that could travel, and where it stands; of a contact, when and how one may call there. */
export type OfferedFact = Stands & { readonly category: FactCategory; readonly text: string; readonly mayContact?: string | undefined }

/** Who somebody is, as far as it is on record. */
export type Identity = Stands & {
  readonly name: string
  readonly kana: string | null
  readonly birthText: string | null
  readonly birthOn: string | null
  readonly relationship: string
}

/** A birth in both calendars as far as it is known; what cannot be read stands as it was said. */
const birthShown = ({ birthOn, birthText }: Identity): string => {
  if (birthOn !== null) return formatBothEras(birthOn as Day)
  const birth = birthDateFrom(birthText ?? '')
  if (birth.day !== undefined && !birth.approximate) return formatBothEras(birth.day)
  return birth.year === undefined ? birth.text : formatEraPartial({ ...birth, year: birth.year })
}

const partsOf = (one: Identity): readonly string[] => [one.name, one.kana ?? '', birthShown(one), one.relationship]
const saysAll = (more: readonly string[], less: readonly string[]): boolean => less.every((part, n) => part === '' || foldForSearch(part) === foldForSearch(more[n] ?? ''))

/** The people who could be named, each once (同じ人はひとりに): whoever is told of with more stands for the same one told of with less. */
export const offeredPersons = (persons: readonly Identity[]): readonly OfferedFact[] => {
  const told = persons.map((one) => ({ parts: partsOf(one), source: one.source, on: one.on }))
  return told
    .filter((one, at) => !told.some((other, n) => n !== at && saysAll(other.parts, one.parts) && (n < at || !saysAll(one.parts, other.parts))))
    .map(({ parts, source, on }) => ({ category: 'identity', text: parts.filter((part) => part !== '').join('　'), source, on }))
}

/** Somewhere people are or can be reached, with what was said of calling there. */
export type OfferedPlace = Stands & { readonly kind: string; readonly text: string; readonly mayContact: string }

/** Between what several said of calling one number: whoever passes it on may put it right. */
const BETWEEN = '／'
const MORE = '…'

/** What is longer than the field of a つなぎ is cut, for it would be refused for words that nobody typed there, and shows that there is more on record. */
const joinRemarks = (remarks: readonly string[]): string => {
  const said = remarks.join(BETWEEN)
  return countGraphemes(said) <= LONGEST_LINE ? said : limitGraphemes(said, LONGEST_LINE - 1) + MORE
}

/** Where they could be reached, each place once, for however many live there, with all that was said of when and how one may call (連絡してよい時間・方法), as far as it fits. */
export const offeredPlaces = (places: readonly OfferedPlace[]): readonly OfferedFact[] => {
  const told = places.map((place) => ({ ...place, text: place.kind === 'way' ? wayFact(place.text) : place.text, personId: '', until: null, source: '', stands: { source: place.source, on: place.on } }))
  const once = Map.groupBy(withoutRepeats(told), (place) => place.text)
  return [...once].map(([text, same]): OfferedFact => {
    const said = joinRemarks(same.map((place) => place.mayContact).filter((one) => !isBlank(one)))
    return { category: 'contact', text, ...(same[0]?.stands ?? { source: 'intake' }), ...(said !== '' && { mayContact: said }) }
  })
}

/** Facts that could travel (渡せる情報), each once: what says the same in its kind is said by the first. */
export const offeredOnce = (facts: readonly OfferedFact[]): readonly OfferedFact[] => {
  const keys = facts.map((one) => `${one.category}\u0000${foldForSearch(one.text)}`)
  return facts.filter((one, at) => !isBlank(one.text) && keys.indexOf(keys[at] ?? '') === at)
}
