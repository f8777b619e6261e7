import { toKatakana } from './kana.ts'
import { toCommonForms } from './variant-characters.ts'

/** Variation selectors, joiners, direction marks, soft hyphens: they change how a letter looks, never which letter it is. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/** What joins the parts of a name from abroad, as a space does: ジョン・スミス, アントワーヌ＝ジョセフ, オ’ブライエン. */
export const JOINERS = /[・･·•‧∙⋅=＝゠'’`]/gu

/**
 * A copy of a text for searching and matching (検索用の写し): width, case, kana kind, spaces, middle dots and variant characters
 * (異体字) no longer count. What was typed is never changed; only this copy is. Folding a folded text changes nothing.
 */
export const foldForSearch = (text: string): string => {
  const plain = text.toWellFormed().replace(UNSEEN, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  return toCommonForms(toKatakana(plain.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu, '').replace(JOINERS, '')))
}

const SMALL = 'ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケㇰクㇱシㇲスㇳトㇴヌㇵハㇶヒㇷフㇸヘㇹホㇺムㇻラㇼリㇽルㇾレㇿロ'
const fullSize: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SMALL.length / 2 }, (_, at): [string, string] => [SMALL.charAt(2 * at), SMALL.charAt(2 * at + 1)]),
)

/** Sounds that are written in two ways. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ヂ/g, 'ジ'],
  [/ヅ/g, 'ズ'],
  [/ヲ/g, 'オ'],
  [/ヰ/g, 'イ'],
  [/ヱ/g, 'エ'],
]

/** A kana and the vowels that only lengthen it: コウノ, コオノ, コーノ and コノ sound alike over the telephone. */
const LENGTHENED = [
  /([アカサタナハマヤラワ])[アー]+/g,
  /([イキシチニヒミリ])[イー]+/g,
  /([ウクスツヌフムユル])[ウー]+/g,
  /([エケセテネヘメレ])[エイー]+/g,
  /([オコソトノホモヨロ])[オウー]+/g,
]

/**
 * A copy of a reading for matching names heard, not seen (あいまい検索): on top of {@link foldForSearch} the marks of voicing
 * (濁点・半濁点), small kana (小書き) and long vowels (長音) no longer count, so it finds more than is meant.
 */
export const foldKanaLoosely = (text: string): string => {
  const sounds = SAME_SOUND.reduce((rest, [written, sound]) => rest.replace(written, sound), foldForSearch(text))
  const plain = sounds.normalize('NFD').replace(/[\u3099\u309a]/g, '').normalize('NFC')
  const large = Array.from(plain, (letter) => fullSize.get(letter) ?? letter).join('')
  return LENGTHENED.reduce((rest, vowels) => rest.replace(vowels, '$1'), large).replaceAll('ー', '')
}
