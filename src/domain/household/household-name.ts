import { isKana, toHiragana, toKatakana } from '../shared/kana.ts'
import { splitFullName, withoutHonorific } from '../shared/person-name.ts'

/** Somebody after whom a household may be called: their name and its reading, as far as they are known. */
export type Named = { readonly name: string; readonly kana: string }

/** The family name as it is read, where the reading is parted: 熊谷健（くまがい たけし）. */
const familyReading = (one: Named): string => (splitFullName(one.kana).given === '' ? '' : splitFullName(one.kana).family)

/** How somebody is told of who is not named (続柄): no family is called after it. */
const RELATIONS: ReadonlySet<string> = new Set(
  '本人 母 父 母親 父親 妻 夫 子 娘 息子 長男 長女 次男 次女 二男 二女 三男 三女 兄 弟 姉 妹 祖父 祖母 孫 嫁 婿 叔父 叔母 伯父 伯母 義母 義父 家族 親 知人 友人 隣人 不明'.split(' '),
)
/** One or two kanji alone, with whatever selects their form: 熊谷, 原. A family name and a given name together rarely have so few. */
const FAMILY_ALONE = /^(?:\p{Script=Han}[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]?){1,2}$/u

const isNamed = (one: Named): boolean => withoutHonorific(one.name) !== '' && !RELATIONS.has(withoutHonorific(one.name))

/** What the household of one person may be called, and how doubtful that is. */
const nameAfter = (one: Named): { readonly doubt: number; readonly name: string } => {
  const { family, given } = splitFullName(one.name)
  if (given !== '') return { doubt: 0, name: `${family}家` }
  if (FAMILY_ALONE.test(family)) return { doubt: 1, name: `${family}家` }
  const reading = familyReading(one)
  return reading === '' ? { doubt: 3, name: `${family}の世帯` } : { doubt: 2, name: `${isKana(family) ? reading : toHiragana(reading)}家` }
}

/**
 * What a household may be called (世帯の呼び名): 森下家, where the name of somebody tells family and given name apart or is a family name
 * alone; くまがい家, where only the reading does; 熊谷健の世帯, where nobody can tell. Empty while nobody is named.
 */
export const householdNameOf = (persons: readonly Named[]): string =>
  persons.filter(isNamed).map(nameAfter).toSorted((a, b) => a.doubt - b.doubt)[0]?.name ?? ''

/** Whether a household is called by the family name of somebody, as it is written or as it is read: 森下家, くまがい家. */
const isCalledByFamily = (householdName: string, one: Named): boolean => {
  const { family, given } = splitFullName(one.name)
  if (given !== '' || FAMILY_ALONE.test(family)) return family !== '' && householdName.startsWith(family)
  const stem = householdName.replace(/家$/u, '')
  if (stem === '' || stem === family) return false
  return family.startsWith(stem) || toKatakana(stem) === toKatakana(familyReading(one))
}

const readingAfter = (householdName: string, one: Named): string => {
  const { family, given } = splitFullName(one.name)
  const whole = given === '' ? one.kana.trim() : ''
  if (isCalledByFamily(householdName, one)) return familyReading(one) || (FAMILY_ALONE.test(family) ? whole : '')
  if (family === '' || !householdName.startsWith(family)) return ''
  return householdName === `${family}家` ? familyReading(one) || whole : whole
}

/**
 * How a household's name is read (世帯の呼び名のよみ), by which lists are sorted: as the family name it begins with, of somebody whose
 * reading is known. Empty when nobody can tell which part of a reading is the family name.
 */
export const householdKanaOf = (householdName: string, persons: readonly Named[]): string =>
  persons.map((one) => readingAfter(householdName.trim(), one)).find((kana) => kana !== '') ?? ''
