/** Error correction of level M by version: check bytes in each block, and how many blocks. About 15 % may be unreadable. */
const CHECK_BYTES = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const BLOCKS = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]
const LARGEST_VERSION = 20

const checkBytesOf = (version: number): number => CHECK_BYTES[version] ?? 0
const blocksOf = (version: number): number => BLOCKS[version] ?? 0

/** How many bytes a picture of a version holds in all. */
const rawBytesOf = (version: number): number => {
  const marks = Math.floor(version / 7) + 2
  const base = (16 * version + 128) * version + 64
  const withoutMarks = version < 2 ? base : base - ((25 * marks - 10) * marks - 55)
  return Math.floor((version < 7 ? withoutMarks : withoutMarks - 36) / 8)
}

const dataBytesOf = (version: number): number => rawBytesOf(version) - checkBytesOf(version) * blocksOf(version)
const lengthBitsOf = (version: number): number => (version < 10 ? 8 : 16)

const times = (x: number, y: number): number => {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((y >>> bit) & 1) * x)
  return product
}

const divisorOf = (degree: number): readonly number[] => {
  const result: number[] = Array.from({ length: degree }, (_, at) => (at === degree - 1 ? 1 : 0))
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1) result[at] = times(result[at] ?? 0, root) ^ (result[at + 1] ?? 0)
    root = times(root, 2)
  }
  return result
}

const checkOf = (data: readonly number[], divisor: readonly number[]): readonly number[] => {
  const rest = divisor.map(() => 0)
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [at, part] of divisor.entries()) rest[at] = (rest[at] ?? 0) ^ times(part, factor)
  }
  return rest
}

const bitsOf = (value: number, length: number): readonly number[] => Array.from({ length }, (_, at) => (value >>> (length - 1 - at)) & 1)

const dataFor = (bytes: Uint8Array, version: number): readonly number[] => {
  const room = dataBytesOf(version) * 8
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, lengthBitsOf(version)), ...Array.from(bytes).flatMap((byte) => bitsOf(byte, 8))]
  const ended = [...bits, ...bitsOf(0, Math.min(4, room - bits.length))]
  const whole = [...ended, ...bitsOf(0, (8 - (ended.length % 8)) % 8)]
  const data = Array.from({ length: whole.length / 8 }, (_, at) => Number.parseInt(whole.slice(at * 8, at * 8 + 8).join(''), 2))
  const pads = Array.from({ length: dataBytesOf(version) - data.length }, (_, at) => (at % 2 === 0 ? 0xec : 0x11))
  return [...data, ...pads]
}

const interleaved = (data: readonly number[], version: number): readonly number[] => {
  const [count, raw, check] = [blocksOf(version), rawBytesOf(version), checkBytesOf(version)]
  const short = Math.floor(raw / count) - check
  const shortOnes = count - (raw % count)
  const divisor = divisorOf(check)
  const startOf = (block: number): number => block * short + Math.max(0, block - shortOnes)
  const blocks = Array.from({ length: count }, (_, block) => data.slice(startOf(block), startOf(block + 1)))
  const checks = blocks.map((block) => checkOf(block, divisor))
  const across = (rows: readonly (readonly number[])[], length: number): readonly number[] =>
    Array.from({ length }, (_, at) => rows.flatMap((row) => (at < row.length ? [row[at] ?? 0] : []))).flat()
  return [...across(blocks, short + 1), ...across(checks, check)]
}

/** A text as the bytes of a picture, with the smallest version that holds it; `undefined` when it is too long for any. */
export const codewordsFrom = (text: string): { readonly version: number; readonly bytes: readonly number[] } | undefined => {
  const bytes = new TextEncoder().encode(text)
  for (let version = 1; version <= LARGEST_VERSION; version += 1) {
    const needed = 4 + lengthBitsOf(version) + bytes.length * 8
    if (needed <= dataBytesOf(version) * 8) return { version, bytes: interleaved(dataFor(bytes, version), version) }
  }
  return undefined
}
