// The domain counts the same way for what may be kept (src/domain/shared/graphemes.ts). It stands here again because the parts of a page know no rule of the field:
// the door between ui and domain is shut (lint/doors.ts), and what i18n takes from the domain is types alone.
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The characters of a text as a reader sees them: 葛󠄀 is one, whatever the machine counts. */
export const graphemesOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** How many characters a reader sees: 「葛󠄀城」 is two. */
export const countGraphemes = (text: string): number => graphemesOf(text).length
