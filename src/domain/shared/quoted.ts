/** Somebody's own words in quotation marks (かぎかっこ), unless whoever wrote them down put them already. */
export const quoted = (text: string): string => (/^「[^「」]*」$/u.test(text.trim()) ? text.trim() : `「${text}」`)
