/** A piece of text, with its reading when it has one. */
export type RubySegment = { readonly text: string; readonly reading?: string }

const MARKED = /(?:｜([^｜《》]+)|([\p{Script=Han}々〆ヶ]+))《([^《》]+)》/gu

/**
 * Splits furigana markup into pieces: `漢字《かんじ》` reads the kanji before it, `｜取り組み《とりくみ》` reads
 * everything after the bar. The markup is the one Japanese readers know from Aozora Bunko.
 */
export const rubySegmentsFrom = (text: string): readonly RubySegment[] => {
  const segments: RubySegment[] = []
  let end = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > end) segments.push({ text: text.slice(end, match.index) })
    segments.push({ text: match[1] ?? match[2] ?? '', reading: match[3] ?? '' })
    end = match.index + match[0].length
  }
  if (end < text.length) segments.push({ text: text.slice(end) })
  return segments
}

/** The text as it reads without furigana: for names of controls, titles, plain paper. */
export const withoutRuby = (text: string): string =>
  text.includes('《') ? rubySegmentsFrom(text).map((segment) => segment.text).join('') : text

/** The text as it sounds, for readers of kana where no furigana can be drawn: 閉《と》じる is とじる. */
export const readingOf = (text: string): string =>
  text.includes('《') ? rubySegmentsFrom(text).map((segment) => segment.reading ?? segment.text).join('') : text
