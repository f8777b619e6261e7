import { splitFullName } from '../shared/person-name.ts'

/** Somebody after whom a household may be called: their name and its reading, as far as they are known. */
export type Named = { readonly name: string; readonly kana: string }

const familyOf = (one: Named): string => splitFullName(one.name).family

/** What a household may be called (世帯の呼び名: 森下家), where the name of somebody tells family and given name apart. */
export const householdNameOf = (persons: readonly Named[]): string => {
  const named = persons.find((one) => splitFullName(one.name).given !== '')
  return named === undefined ? '' : `${familyOf(named)}家`
}

/**
 * How a household's name is read (世帯の呼び名のよみ), by which lists are sorted: as the family name it begins with, of somebody whose
 * reading is known. Empty when nobody can tell which part of a reading is the family name.
 */
export const householdKanaOf = (householdName: string, persons: readonly Named[]): string => {
  const named = persons.find((one) => one.kana.trim() !== '' && familyOf(one) !== '' && householdName.trim().startsWith(familyOf(one)))
  if (named === undefined) return ''
  const [family = '', ...given] = named.kana.trim().split(/\s+/u)
  return given.length > 0 || splitFullName(named.name).given === '' ? family : ''
}
