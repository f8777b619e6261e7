const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The characters of a text as a reader sees them: 葛󠄀 is one, whatever the machine counts. */
export const graphemesOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** How many characters a reader sees: 「葛󠄀城」 is two. */
export const countGraphemes = (text: string): number => graphemesOf(text).length
