/** Behind the mark that ends a sentence and whatever closes with it, at the end of a line, or behind a full stop and a space. */
const BETWEEN_SENTENCES = /(?<=[。！？!?][」』）)”]*)(?![」』）)”。！？!?])|(?<=\n)|(?<=\.\s)/u

/** As many whole sentences from the beginning as fit in so many letters, the first in any case; 「…」 says that more follow. No sentence is cut: 「…相談歴な」 may mean either. */
export const wholeSentences = (text: string, most: number): string => {
  if (text.length <= most) return text
  const [first = '', ...more] = text.split(BETWEEN_SENTENCES)
  let kept = first
  for (const sentence of more) {
    if (Array.from(kept + sentence).length > most) break
    kept += sentence
  }
  return kept.trimEnd() === text.trimEnd() ? text : `${kept.trimEnd()}…`
}
