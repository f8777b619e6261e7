const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The characters of a text as a reader sees them (文字). */
export const graphemesOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/**
 * How many characters a reader sees (文字数). 「葛󠄀城」 are two although a machine counts four: a variation selector, a letter
 * beyond the basic plane or a joined emoji belongs to one character.
 */
export const countGraphemes = (text: string): number => {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** The first so many characters of a text as a reader counts them (文字数制限); no character is ever cut in two. */
export const limitGraphemes = (text: string, most: number): string => {
  if (text.length <= most) return text
  let count = 0
  for (const { index } of segmenter.segment(text)) {
    if (count >= most) return text.slice(0, index)
    count += 1
  }
  return text
}
