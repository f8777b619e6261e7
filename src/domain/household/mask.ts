/** What stands between the parts of a name. */
const BETWEEN = /[ \u00A0\u3000]+/u

/**
 * A name that may be found but not read (閲覧制限): its first character and circles, as many for every name, so that neither its
 * length nor a whole part of it is told. Of a name that may not be told at all, circles alone. The mirror in SQL is `app.masked`.
 */
export const maskName = (name: string): string => {
  const parts = name.split(BETWEEN).filter((part) => part !== '')
  const [first = ''] = parts[0] ?? ''
  if (first === '') return '○○'
  return parts.length === 1 ? `${first}○○` : `${first}○ ○○`
}
