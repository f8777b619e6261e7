import { ok, refuse, type Result } from '../shared/result.ts'

/** The line (行) at which each entry of a JSON text stands, by its path: `agencies[7].successor`. */
export type LinesByPath = ReadonlyMap<string, number>

type Reader = { readonly text: string; at: number; line: number; readonly lines: Map<string, number> }

/** Carries the reader out of the depths when the text is no JSON. */
class NotJson extends Error {}

const skipBlanks = (reader: Reader): void => {
  while (/[ \t\n\r]/.test(reader.text.charAt(reader.at))) {
    if (reader.text.charAt(reader.at) === '\n') reader.line += 1
    reader.at += 1
  }
}

const expect = (reader: Reader, letter: string): void => {
  skipBlanks(reader)
  if (reader.text.charAt(reader.at) !== letter) throw new NotJson()
  reader.at += 1
}

const readWord = (reader: Reader, pattern: RegExp): string => {
  skipBlanks(reader)
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found === undefined) throw new NotJson()
  reader.at += found.length
  return found
}

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y

/** Reads the members of `{…}` or `[…]`, separated by commas, until the closing bracket. */
const readMembers = (reader: Reader, close: string, readOne: (nth: number) => void): void => {
  reader.at += 1
  skipBlanks(reader)
  for (let nth = 0; reader.text.charAt(reader.at) !== close; nth += 1) {
    if (nth > 0) expect(reader, ',')
    readOne(nth)
    skipBlanks(reader)
  }
  reader.at += 1
}

const readValue = (reader: Reader, path: string): void => {
  skipBlanks(reader)
  if (!reader.lines.has(path)) reader.lines.set(path, reader.line)
  const first = reader.text.charAt(reader.at)
  if (first === '[') readMembers(reader, ']', (nth) => readValue(reader, `${path}[${nth}]`))
  else if (first === '{') readMembers(reader, '}', () => readField(reader, path))
  else readWord(reader, first === '"' ? STRING : PLAIN)
}

const readField = (reader: Reader, path: string): void => {
  const key = JSON.parse(readWord(reader, STRING)) as string
  const place = path === '' ? key : `${path}.${key}`
  reader.lines.set(place, reader.line)
  expect(reader, ':')
  readValue(reader, place)
}

/** Finds the line of every entry of a JSON text; of a text that is none, the line at which it stops being one. */
export const linesOfJson = (text: string): Result<LinesByPath, number> => {
  const reader: Reader = { text, at: 0, line: 1, lines: new Map() }
  try {
    readValue(reader, '')
    skipBlanks(reader)
    return reader.at === text.length ? ok(reader.lines) : refuse(reader.line)
  } catch (error) {
    if (!(error instanceof NotJson) && !(error instanceof RangeError)) throw error
    return refuse(reader.line)
  }
}

/** The line of a path; of an entry that is not written, the line of what it should stand in. */
export const lineOf = (lines: LinesByPath, path: string): number => {
  for (let place = path; place !== ''; place = place.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, '')) {
    const line = lines.get(place)
    if (line !== undefined) return line
  }
  return 1
}
