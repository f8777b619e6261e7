const HALF_WIDTH = /[\uff61-\uff9f]+/g

const shifted = (text: string, kana: RegExp, by: number): string =>
  text.replace(kana, (letter) => String.fromCharCode(letter.charCodeAt(0) + by))

/** Half-width kana as full-width ones (半角カナ→全角カナ): ﾜﾀﾅﾍﾞ→ワタナベ. Other letters stay as they are. */
export const widenKana = (text: string): string => text.replace(HALF_WIDTH, (run) => run.normalize('NFKC'))

/** A text with every kana as full-width katakana (カタカナ), the form in which readings are kept. */
export const toKatakana = (text: string): string =>
  shifted(widenKana(text).normalize('NFC'), /[\u3041-\u3096\u309d\u309e]/g, 0x60).normalize('NFC')

/** A text with every kana as hiragana (ひらがな); for furigana. */
export const toHiragana = (text: string): string =>
  shifted(widenKana(text).normalize('NFC'), /[\u30a1-\u30f6\u30fd\u30fe]/g, -0x60).normalize('NFC')

/** Whether a text is a reading (ふりがな): kana only, with ー, ・ and spaces between; half-width counts too. */
export const isKana = (text: string): boolean =>
  /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f・･\s]+$/.test(text) && /[^・･\s]/.test(text)
