/** What is met while going through an XML text from front to back. */
export type XmlEvents = {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly onClose?: (name: string) => void
  readonly onText?: (text: string) => void
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const characterFrom = (whole: string, digits: string, base: 10 | 16): string => {
  const code = Number.parseInt(digits, base)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
}

/** Only the five names of XML and numbers are turned into characters; names a file defines for itself stay as they stand. */
const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return characterFrom(whole, decimal, 10)
        if (hex !== undefined) return characterFrom(whole, hex, 16)
        return NAMED[name ?? ''] ?? whole
      })
    : text

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

const endOf = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from)
  return at === -1 ? xml.length : at
}

type Attributes = Record<string, string>

// By hand rather than by a pattern: a pattern that looks for `name="value"` takes a time that grows with the square of a tag
// in which there is none, and such a tag is what an attacker sends.
const readAttributes = (inside: string, from: number): Attributes => {
  const attributes: Attributes = Object.create(null) as Attributes
  let at = from
  for (let equals = inside.indexOf('=', at); equals !== -1; equals = inside.indexOf('=', at)) {
    const key = withoutPrefix(inside.slice(at, equals).trimEnd().split(/\s/).at(-1) ?? '')
    let start = equals + 1
    while (inside[start] === ' ') start += 1
    const quote = inside[start]
    at = equals + 1
    if (quote !== '"' && quote !== "'") continue
    const end = endOf(inside, quote, start + 1)
    attributes[key] = withoutEntities(inside.slice(start + 1, end))
    at = end + 1
  }
  return attributes
}

const readTag = (inside: string): { readonly name: string; readonly attributes: Attributes } => {
  const name = /^[^\s/>]*/.exec(inside)?.[0] ?? ''
  return { name: withoutPrefix(name), attributes: readAttributes(inside, name.length) }
}

const SKIPPED = [['<!--', '-->'], ['<?', '?>'], ['<!', '>']] as const

/** Goes through an XML text once, in a time that grows with its length alone. Nothing in it is looked up, fetched or expanded. */
export const scanXml = (xml: string, events: XmlEvents): void => {
  let at = 0
  while (at < xml.length) {
    const open = endOf(xml, '<', at)
    if (open > at) events.onText?.(withoutEntities(xml.slice(at, open)))
    if (open >= xml.length) return
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open)
      events.onText?.(xml.slice(open + 9, end))
      at = end + 3
      continue
    }
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, open))
    if (skipped !== undefined) {
      at = endOf(xml, skipped[1], open) + skipped[1].length
      continue
    }
    const close = endOf(xml, '>', open)
    const inside = xml.slice(open + 1, close)
    if (inside.startsWith('/')) events.onClose?.(withoutPrefix(inside.slice(1).trim()))
    else {
      const { name, attributes } = readTag(inside)
      events.onOpen?.(name, attributes)
      if (inside.endsWith('/')) events.onClose?.(name)
    }
    at = close + 1
  }
}
