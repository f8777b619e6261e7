import { codewordsFrom } from './codewords.ts'

type Canvas = { readonly size: number; readonly dark: boolean[][]; readonly fixed: boolean[][] }

const blank = (size: number): boolean[][] => Array.from({ length: size }, () => Array.from({ length: size }, () => false))

const put = ({ size, dark, fixed }: Canvas, x: number, y: number, isDark: boolean): void => {
  const [darkRow, fixedRow] = [dark[y], fixed[y]]
  if (x < 0 || x >= size || darkRow === undefined || fixedRow === undefined) return
  darkRow[x] = isDark
  fixedRow[x] = true
}

const drawCorner = (canvas: Canvas, x: number, y: number): void => {
  for (let dy = -4; dy <= 4; dy += 1)
    for (let dx = -4; dx <= 4; dx += 1) {
      const distance = Math.max(Math.abs(dx), Math.abs(dy))
      put(canvas, x + dx, y + dy, distance !== 2 && distance !== 4)
    }
}

const drawMark = (canvas: Canvas, x: number, y: number): void => {
  for (let dy = -2; dy <= 2; dy += 1) for (let dx = -2; dx <= 2; dx += 1) put(canvas, x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
}

const marksOf = (version: number, size: number): readonly number[] => {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - (count - 2 - at) * step)]
}

const remainder = (value: number, bits: number, divisor: number): number => {
  let rest = value
  for (let step = 0; step < bits; step += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * divisor)
  return (value << bits) | rest
}

/** Level M with this mask, written twice. */
const drawFormat = (canvas: Canvas, mask: number): void => {
  const bits = remainder(mask, 10, 0x537) ^ 0x5412
  const bit = (at: number): boolean => ((bits >>> at) & 1) === 1
  const { size } = canvas
  for (let at = 0; at <= 5; at += 1) put(canvas, 8, at, bit(at))
  put(canvas, 8, 7, bit(6))
  put(canvas, 8, 8, bit(7))
  put(canvas, 7, 8, bit(8))
  for (let at = 9; at < 15; at += 1) put(canvas, 14 - at, 8, bit(at))
  for (let at = 0; at < 8; at += 1) put(canvas, size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at += 1) put(canvas, 8, size - 15 + at, bit(at))
  put(canvas, 8, size - 8, true)
}

const drawVersion = (canvas: Canvas, version: number): void => {
  if (version < 7) return
  const bits = remainder(version, 12, 0x1f25)
  for (let at = 0; at < 18; at += 1) {
    const [a, b] = [canvas.size - 11 + (at % 3), Math.floor(at / 3)]
    const isDark = ((bits >>> at) & 1) === 1
    put(canvas, a, b, isDark)
    put(canvas, b, a, isDark)
  }
}

const drawFixed = (canvas: Canvas, version: number): void => {
  const { size } = canvas
  for (let at = 0; at < size; at += 1) {
    put(canvas, 6, at, at % 2 === 0)
    put(canvas, at, 6, at % 2 === 0)
  }
  drawCorner(canvas, 3, 3)
  drawCorner(canvas, size - 4, 3)
  drawCorner(canvas, 3, size - 4)
  const marks = marksOf(version, size)
  const last = size - 7
  for (const x of marks) for (const y of marks) if (!((x === 6 && (y === 6 || y === last)) || (x === last && y === 6))) drawMark(canvas, x, y)
  drawFormat(canvas, 0)
  drawVersion(canvas, version)
}

/** The places that are free for data, in the order in which it is written: two columns at a time, up and down. */
const freePlaces = ({ size, fixed }: Canvas): readonly (readonly [number, number])[] => {
  const columns = Array.from({ length: (size - 1) / 2 }, (_, at) => size - 1 - 2 * at).map((right) => (right <= 6 ? right - 1 : right))
  return columns.flatMap((right, nth) =>
    Array.from({ length: size }, (_, vertical) => (nth % 2 === 0 ? size - 1 - vertical : vertical)).flatMap((y) =>
      [right, right - 1].filter((x) => fixed[y]?.[x] === false).map((x) => [x, y] as const),
    ),
  )
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** How hard a picture is for a camera: long runs of one colour, and squares of one colour. */
const hardnessOf = (dark: readonly (readonly boolean[])[]): number => {
  const columns = dark.map((_, x) => dark.map((row) => row[x] === true))
  const runs = [...dark, ...columns].flatMap((line) => line.map((one) => (one ? '1' : '0')).join('').match(/0{5,}|1{5,}/g) ?? [])
  const squares = dark.flatMap((row, y) => row.filter((one, x) => x > 0 && y > 0 && [row[x - 1], dark[y - 1]?.[x], dark[y - 1]?.[x - 1]].every((near) => near === one)))
  return runs.reduce((sum, run) => sum + run.length - 2, 0) + squares.length * 3
}

const masked = (canvas: Canvas, bits: readonly (readonly [number, number, boolean])[], mask: number): boolean[][] => {
  const copy: Canvas = { size: canvas.size, fixed: canvas.fixed, dark: canvas.dark.map((row) => [...row]) }
  for (const [x, y, isDark] of bits) {
    const row = copy.dark[y]
    if (row !== undefined) row[x] = isDark !== (MASKS[mask]?.(x, y) === true)
  }
  drawFormat(copy, mask)
  return copy.dark
}

/** A text as the squares of a QR code, row by row, dark or light; `undefined` when it is too long. Made here: nothing is asked of anybody. */
export const qrModulesFrom = (text: string): readonly (readonly boolean[])[] | undefined => {
  const code = codewordsFrom(text)
  if (code === undefined) return undefined
  const size = code.version * 4 + 17
  const canvas: Canvas = { size, dark: blank(size), fixed: blank(size) }
  drawFixed(canvas, code.version)
  const bits = freePlaces(canvas).map(([x, y], at) => [x, y, (((code.bytes[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1] as const)
  const pictures = MASKS.map((_, mask) => masked(canvas, bits, mask))
  return pictures.reduce((best, one) => (hardnessOf(one) < hardnessOf(best) ? one : best))
}
