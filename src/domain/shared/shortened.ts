import { graphemesOf } from './graphemes.ts'

/** The beginning of a text for one line of a list; 「…」 says that there is more. No character (𠮷, 葛󠄀) is ever cut in two. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most || Array.from(text).length <= most) return text
  let kept = ''
  let length = 0
  // No more of it than could fit: a character takes as many units as it likes.
  for (const character of graphemesOf(Array.from(text).slice(0, most).join(''))) {
    length += Array.from(character).length
    if (length >= most) break
    kept += character
  }
  return `${kept}…`
}
