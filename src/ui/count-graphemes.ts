const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** How many characters a reader sees: 「葛󠄀城」 is two, whatever the machine counts. */
export const countGraphemes = (text: string): number => {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
