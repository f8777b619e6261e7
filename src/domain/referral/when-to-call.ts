import { foldForSearch } from '../shared/fold-text.ts'
import { parsePhone } from '../shared/phone.ts'
import { isWithin, placeParts } from '../shared/place-parts.ts'
import { isBlank } from '../shared/text-limits.ts'
import { contactParts } from './caller-fact.ts'
import type { FactCategory } from './travelling-fact.ts'

/** A fact, as far as calling somebody is concerned. */
export type Reached = { readonly category: FactCategory; readonly text: string; readonly mayContact?: string | undefined }

const hasRemark = (one: Reached): boolean => !isBlank(one.mayContact ?? '')

/** What rings: the number without its hyphens, however it was written. */
const keyOf = (text: string): string => {
  const read = parsePhone(text)
  return read.ok ? read.value.key : foldForSearch(text)
}

/** An address by its parts (住所の要素), or nothing of a number, a mail address or a word. */
const addressIn = (text: string): readonly string[] => {
  const parts = placeParts(text)
  const isAddress = !/^\d/u.test(parts[0] ?? '0') && parts.some((part) => /^[1-9]/u.test(part)) && !parts.some((part) => part.startsWith('0')) && !text.includes('@')
  return isAddress ? parts : []
}

/** Whether the letters stand in it, and not as the beginning or the end of another number. */
const holdsLetters = (told: string, known: string): boolean => {
  const beside = known === '' ? [] : told.split(known)
  return beside.some((before, n) => n + 1 < beside.length && !/\d$/u.test(before) && !/^\d/u.test(beside[n + 1] ?? ''))
}

/** Whether what is told is what is known, or says it as well. The copy for searching runs numbers together: to it 若葉1-1 stands in 若葉1-11, and they are two houses. */
const saysAsWell = (told: string, known: string): boolean => {
  if (told === known) return true
  const { place } = contactParts(told)
  const [less, more] = [addressIn(known), placeParts(place)]
  if (less.length > 0) return less.join(' ') === more.join(' ') || isWithin(less, more)
  return keyOf(place) === keyOf(known) || holdsLetters(foldForSearch(told), foldForSearch(known))
}

/** What is on record of when and how one may call a number or an address that is to travel (連絡してよい時間・方法). */
export const remarkOf = (told: Reached, offered: readonly Reached[]): string =>
  told.category === 'contact' ? (offered.find((one) => one.category === 'contact' && hasRemark(one) && saysAsWell(told.text, one.text))?.mayContact ?? '') : ''

/** The contacts that would travel without what is known of calling there: whoever reads the number calls at night, or while somebody listens. */
export const calledUnawares = <F extends Reached>(travelling: readonly F[], offered: readonly Reached[]): readonly F[] =>
  travelling.filter((one) => !hasRemark(one) && remarkOf(one, offered) !== '')
