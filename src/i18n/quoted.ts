/** Whether somebody's own words begin with a quotation mark already, whatever follows it: one saying, several, or one that is cut off. */
const isQuoted = (text: string): boolean => /^[「『]/u.test(text)
const countOf = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0

/** Own words that were written down in quotation marks, as they stand; what was cut off is closed. */
const asWritten = (text: string): string => text + '」'.repeat(Math.max(0, countOf(text, /「/gu) - countOf(text, /」/gu)))

/** Somebody's own words in quotation marks (かぎかっこ), never in two pairs: whoever wrote them down may have put them already. */
export const quoted = (text: string): string => (isQuoted(text.trim()) ? asWritten(text.trim()) : `「${text}」`)

/** Own words without the one pair of marks around all of it, if that is how they were written down; nothing where they are several sayings, which stand as they are. */
export const withoutQuotes = (text: string): string | undefined => {
  const plain = text.trim()
  if (!isQuoted(plain)) return plain
  return /^「[^「」]*」?$/u.test(plain) ? plain.slice(1).replace(/」$/u, '') : undefined
}
