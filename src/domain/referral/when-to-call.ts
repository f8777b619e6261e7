import { foldForSearch } from '../shared/fold-text.ts'
import { parsePhone } from '../shared/phone.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { FactCategory } from './travelling-fact.ts'

/** A fact, as far as calling somebody is concerned. */
export type Reached = { readonly category: FactCategory; readonly text: string; readonly mayContact?: string | undefined }

const hasRemark = (one: Reached): boolean => !isBlank(one.mayContact ?? '')

/** What rings: the number without its hyphens, however it was written. */
const keyOf = (text: string): string => {
  const read = parsePhone(text)
  return read.ok ? read.value.key : foldForSearch(text)
}

const isWithin = (told: string, known: string): boolean => keyOf(told) === keyOf(known) || foldForSearch(told).includes(foldForSearch(known))

/** What is on record of when and how one may call a number or an address that is to travel (連絡してよい時間・方法). */
export const remarkOf = (told: Reached, offered: readonly Reached[]): string =>
  told.category === 'contact' ? (offered.find((one) => one.category === 'contact' && hasRemark(one) && isWithin(told.text, one.text))?.mayContact ?? '') : ''

/** The contacts that would travel without what is known of calling there: whoever reads the number calls at night, or while somebody listens. */
export const calledUnawares = <F extends Reached>(travelling: readonly F[], offered: readonly Reached[]): readonly F[] =>
  travelling.filter((one) => !hasRemark(one) && remarkOf(one, offered) !== '')
