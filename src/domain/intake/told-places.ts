import { isBlank } from '../shared/text-limits.ts'

/** What a sheet asks of where somebody is reached. */
export const ASKED_PLACES = ['phone', 'email', 'address'] as const
/** One of them. */
export type AskedPlace = (typeof ASKED_PLACES)[number]
const KEPT = [...ASKED_PLACES, 'way'] as const

/**
 * Where somebody is reached, as it is told to a sheet: a number, an e-mail address, an address, and when and how one may call: at all of them (`mayContact`), or apart at each
 * of them, and whatever the place (`way`).
 */
export type ToldReach = {
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
  readonly address?: string | null | undefined
  readonly mayContact?: string | undefined
  readonly phoneMayContact?: string | undefined
  readonly emailMayContact?: string | undefined
  readonly addressMayContact?: string | undefined
  readonly way?: string | undefined
}

/** A place as it is kept. */
export type ToldPlace = { readonly kind: string; readonly text: string; readonly mayContact: string }

/** Between what was said of several places. */
const BETWEEN = '／'
const joined = (remarks: readonly string[]): string => {
  const said = remarks.filter((one) => !isBlank(one))
  return said.length < 2 ? said.join('') : [...new Set(said.flatMap((one) => one.split(BETWEEN)))].join(BETWEEN)
}
const remarksAt = (places: readonly ToldPlace[], kind: AskedPlace): string => joined(places.filter((one) => one.kind === kind).map((one) => one.mayContact))
const wayAmong = (places: readonly ToldPlace[]): string => joined(places.filter((one) => one.kind === 'way').map((one) => one.text))
const isPlace = (one: ToldPlace): boolean => ASKED_PLACES.some((kind) => kind === one.kind)

/** When and how one may call somebody, as it is shown and written on: apart where not the same is said of all their places. */
export type WhenToCall = { readonly isApart: boolean; readonly mayContact: string; readonly phoneMayContact: string; readonly emailMayContact: string; readonly addressMayContact: string }

/** When and how one may call somebody (連絡してよい時間・方法): one text where the same is said of each of their places; else that of each apart, and beside them what is said of none. */
export const whenToCallAmong = (places: readonly ToldPlace[]): WhenToCall => {
  const said = new Set(places.filter(isPlace).map((one) => one.mayContact.trim()))
  const way = wayAmong(places)
  const isApart = said.size > 1 || (way !== '' && [...said].some((one) => one !== '' && one !== way))
  const at = (kind: AskedPlace): string => (isApart ? remarksAt(places, kind) : '')
  return { isApart, mayContact: isApart ? way : [...said].join('') || way, phoneMayContact: at('phone'), emailMayContact: at('email'), addressMayContact: at('address') }
}

/**
 * What is said of a place that stood at none of its kind: what was said of none, at whatever they are called or written to by first; or what is said of every other. Where each has
 * its own words, nothing: those of another are not meant.
 */
const remarkForNew = (stood: readonly ToldPlace[], kind: AskedPlace): string => {
  const [places, way] = [stood.filter(isPlace), wayAmong(stood)]
  if (way !== '') return kind === 'phone' || places.length === 0 || (kind === 'email' && places.every((one) => one.kind === 'address')) ? way : ''
  const common = whenToCallAmong(places)
  return common.isApart ? '' : common.mayContact
}

const placeAfter = (stood: readonly ToldPlace[], kind: AskedPlace, change: ToldReach): readonly ToldPlace[] => {
  const before = stood.filter((one) => one.kind === kind)
  const [text, said] = [change[kind], change[`${kind}MayContact`] ?? change.mayContact]
  if (text === undefined) return before.map((one) => ({ kind, text: one.text, mayContact: said ?? one.mayContact }))
  if (isBlank(text ?? '')) return []
  return [{ kind, text: text ?? '', mayContact: said ?? (before.length > 0 ? remarksAt(before, kind) : remarkForNew(stood, kind)) }]
}

/** What is said of a place that is not there, or is taken off: it is said of none then, and not lost. */
const leftOver = (stood: readonly ToldPlace[], after: readonly ToldPlace[], change: ToldReach): readonly string[] =>
  ASKED_PLACES.filter((kind) => !after.some((one) => one.kind === kind)).map((kind) => change[`${kind}MayContact`] ?? (change.mayContact === undefined ? remarksAt(stood, kind) : ''))

const wayAfter = (stood: readonly ToldPlace[], places: readonly ToldPlace[], change: ToldReach): string => {
  const isTaken = places.some((one) => !stood.some((other) => other.kind === one.kind) && one.mayContact === wayAmong(stood))
  const kept = change.mayContact !== undefined || isTaken ? '' : wayAmong(stood)
  const standing = places.map((one) => one.mayContact).join(BETWEEN).split(BETWEEN)
  const dropped = [...leftOver(stood, places, change), places.length === 0 ? (change.mayContact ?? '') : ''].flatMap((one) => one.split(BETWEEN)).filter((one) => !standing.includes(one))
  return joined([change.way ?? kept, ...dropped])
}

const placesAfter = (stood: readonly ToldPlace[], change: ToldReach): readonly ToldPlace[] => {
  const places = ASKED_PLACES.flatMap((kind) => placeAfter(stood, kind, change))
  const way = wayAfter(stood, places, change)
  return way === '' ? places : [...places, { kind: 'way', text: way, mayContact: '' }]
}

/**
 * The places that come of what is told (連絡してよい時間・方法の置き場所): when and how one may call stands at each number and address. Where there is none, it stands by
 * itself as the way somebody is reached (連絡の取り方): whoever has no telephone is met at the soup kitchen, and that must not be lost.
 */
export const placesToldOf = (told: ToldReach): readonly ToldPlace[] => placesAfter([], told)

/**
 * What is written anew when a sheet changes (連絡先の訂正): the kinds of place that end, and the places that begin. What was not said of anew stands as it was, and what is said
 * of calling one place is never said of another in its stead: a number that is put right keeps the words of the number before, and words whose place is taken off stand by themselves.
 */
export const placesChanged = (before: readonly ToldPlace[], change: ToldReach): { readonly ended: readonly (typeof KEPT)[number][]; readonly begun: readonly ToldPlace[] } => {
  const stood = before.filter((one) => KEPT.some((kind) => kind === one.kind))
  const after = placesAfter(stood, change)
  const of = (places: readonly ToldPlace[], kind: string): readonly ToldPlace[] => places.filter((one) => one.kind === kind)
  const isSame = (kind: string): boolean => {
    const [was, is] = [of(stood, kind), of(after, kind)]
    return was.length === is.length && was.every((one, at) => one.text === is[at]?.text && one.mayContact === is[at]?.mayContact)
  }
  const changed = KEPT.filter((kind) => !isSame(kind))
  return { ended: changed.filter((kind) => of(stood, kind).length > 0), begun: changed.flatMap((kind) => of(after, kind)) }
}
