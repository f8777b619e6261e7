/** Collects how a text was pronounced while an input method turned kana into kanji. */
export type ReadingCollector = {
  readonly start: () => void
  /** What stands in the composition now. */
  readonly update: (composed: string) => void
  /** The composition ends with these letters; answers their reading in hiragana, empty when nobody can tell. */
  readonly end: (written: string) => string
}

const KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f]+$/u
// A syllable half typed on a Roman keyboard: わたn before わたな.
const HALF_TYPED = /[a-zａ-ｚ]+$/iu

const toHiragana = (kana: string): string =>
  kana.normalize('NFKC').replace(/[\u30a1-\u30f6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))

/** A collector for one field. The last composition that was all kana is what the kanji are read as. */
export const readingCollector = (): ReadingCollector => {
  let heard = ''
  const keep = (composed: string): void => {
    const kana = composed.replace(HALF_TYPED, '')
    if (KANA.test(kana)) heard = kana
  }
  return {
    start: () => {
      heard = ''
    },
    update: keep,
    end: (written) => {
      if (written === '') return ''
      keep(written)
      return toHiragana(heard)
    },
  }
}
