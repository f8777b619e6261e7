import { foldForSearch } from './fold-text.ts'
import { toKatakana } from './kana.ts'

/** A person's name (氏名): as it was written, and its parts as far as they can be told apart. */
export type PersonName = {
  readonly asWritten: string
  readonly family: string
  readonly given: string
  readonly familyKana?: string
  readonly givenKana?: string
}

/** 殿 and 君 also end names (鵜殿), so they count only after a space; the others only when two letters stay. */
const HONORIFIC = /(?:(?<=\S\s*\S)\s*(?:さん|さま|様|ちゃん|くん|氏|先生)|\s+(?:さん|さま|様|ちゃん|くん|氏|先生|殿|君))$/u

/** A name without the honorific behind it (敬称なし): 山田さん → 山田. */
export const withoutHonorific = (text: string): string => {
  const trimmed = text.trim()
  return trimmed.length > 100 ? trimmed : trimmed.replace(HONORIFIC, '')
}

/** Family and given name (姓と名), parted at the first space; without one the whole is the family name. */
export const splitFullName = (text: string): PersonName => {
  const [family = '', ...given] = withoutHonorific(text).split(/\s+/u)
  return { asWritten: text, family, given: given.join(' ') }
}

/**
 * A copy of a name for matching (氏名の照合用の写し): spaces, honorific, middle dots and 異体字 no longer count. It is the copy that is
 * kept of a name (`search_key`), but for the honorific: what were taken off here alone would never be found there.
 */
export const nameKey = (name: PersonName | string): string => foldForSearch(withoutHonorific(typeof name === 'string' ? name : name.asWritten))

/** A copy of a reading for matching (よみの照合用の写し): full-width katakana without spaces and marks; 濁点 count. */
export const kanaKey = (name: PersonName | string): string =>
  nameKey(typeof name === 'string' ? name : `${name.familyKana ?? ''}${name.givenKana ?? ''}`)

const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/[アカサタナハマヤラワ]/, 'ア'],
  [/[イキシチニヒミリヰ]/, 'イ'],
  [/[ウクスツヌフムユル]/, 'ウ'],
  [/[エケセテネヘメレヱ]/, 'エ'],
  [/[オコソトノホモヨロヲ]/, 'オ'],
]
const vowelOf = (kana: string): string => VOWELS.find(([row]) => row.test(kana))?.[1] ?? 'ー'
const SMALL = 'ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ'
const largeOf = (kana: string): string => {
  const at = SMALL.indexOf(kana)
  return at >= 0 && at % 2 === 0 ? SMALL.charAt(at + 1) : kana
}

/**
 * A text whose plain order is the order of the kana table (五十音順の並べ替えキー): first the bare sounds, ー as the vowel before
 * it; where those are equal, 清音 before 濁音 before 半濁音, then ー before small before full size (after JIS X 4061).
 */
export const kanaSortKey = (kana: string): string => {
  let sounds = ''
  let voices = ''
  let sizes = ''
  let sound = ''
  for (const letter of toKatakana(kana.normalize('NFKC').trim()).replace(/\s+/gu, ' ')) {
    const [bare = '', mark = ''] = letter.normalize('NFD')
    const large = largeOf(bare)
    // Kept apart: to look at the end of what is being put together would make all of it anew each time.
    sound = letter === 'ー' ? vowelOf(sound) : large
    sounds += sound
    voices += mark === '\u309a' ? '2' : mark === '\u3099' ? '1' : '0'
    sizes += letter === 'ー' ? '0' : large === bare ? '2' : '1'
  }
  return `${sounds}\u0001${voices}\u0001${sizes}`
}

/** Orders readings as a Japanese list does (五十音順), never by code point; those without a reading come last. */
export const compareByKana = (a: string, b: string): number => {
  const [first, second] = [kanaSortKey(a), kanaSortKey(b)]
  const [firstIsBlank, secondIsBlank] = [first.startsWith('\u0001'), second.startsWith('\u0001')]
  if (firstIsBlank !== secondIsBlank) return firstIsBlank ? 1 : -1
  return first < second ? -1 : first > second ? 1 : 0
}
