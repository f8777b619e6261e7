import { foldForSearch } from '../shared/fold-text.ts'

/** An agency of the city with everything it is called. */
export type NamedAgency = { readonly id: string; readonly name: string; readonly shortName: string; readonly kana: string | null; readonly shortKana: string | null }

/** The agency of the city that somebody named in words (市内の機関): by its name, its short name or a reading; none where two are called so. */
export const agencyMeant = <A extends NamedAgency>(words: string, agencies: readonly A[]): A | undefined => {
  const folded = foldForSearch(words)
  if (folded === '') return undefined
  const called = agencies.filter(({ name, shortName, kana, shortKana }) => [name, shortName, kana, shortKana].some((one) => one !== null && foldForSearch(one) === folded))
  return called.length === 1 ? called[0] : undefined
}
