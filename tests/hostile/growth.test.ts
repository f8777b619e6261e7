import { describe, expect, it } from 'vitest'
import { isWhole, LONG } from './runs.ts'
import { TEXT_READERS, type TextReader } from './text-readers.ts'

const [SHORT, FOUR_TIMES] = isWhole ? ([4_000, 16_000] as const) : ([2_000, 8_000] as const)
/** Below this nothing has grown by the square of its length, and no clock tells two readings apart. */
const HARDLY_ANY_MS = isWhole ? 25 : 6
const TRIALS = 3
/** Each of them takes long: a few tell enough. */
const TOLD = 3
/** Thrice as long for twice the length, and so once more. */
const MOST_GROWTH = 9

const COMMON = [' ', '\n', '1', '(', ')', 'あ'] as const
const MORE = ['　', '\t', '0', '９', '-', 'ー', '（', '）', 'a', 'ャ', '一', '年', '頃', '、', '.', ':', '#', '"', "'", '[', '=', '\u200b', '\u3099', '𠮷'] as const
const PIECES = isWhole ? [...COMMON, ...MORE] : COMMON
const ENDS = ['', 'x', '1'] as const

/** The work it is to read a text, in milliseconds of the processor: how busy the machine is elsewhere does not count. */
const workOf = (read: TextReader['read'], text: string): number => {
  const began = process.cpuUsage().user
  read(text)
  return (process.cpuUsage().user - began) / 1_000
}

const leastOf = (trial: () => number): number => Math.min(...Array.from({ length: TRIALS }, trial))

/** How many times the work a text four times as long is; 0 where it is hardly any, or a single reading tells that it is not too much: no single one is less than the least. */
const growthOf = (read: TextReader['read'], textOf: (length: number) => string): number => {
  const [short, long] = [textOf(SHORT), textOf(FOUR_TIMES)]
  const first = workOf(read, long)
  if (first <= HARDLY_ANY_MS) return 0
  const onceOf = (): number => Math.max(leastOf(() => workOf(read, short)), HARDLY_ANY_MS / 40)
  if (first / onceOf() <= MOST_GROWTH || leastOf(() => workOf(read, long)) <= HARDLY_ANY_MS) return 0
  return leastOf(() => leastOf(() => workOf(read, long)) / onceOf())
}

/** The long texts that are nine times the work where they are four times as long. */
const growsTooFast = ({ letters, read }: TextReader): readonly string[] => {
  const tooFast: string[] = []
  for (const begin of ['', ...letters]) {
    for (const piece of new Set([...PIECES, ...letters])) {
      for (const end of ENDS) {
        const textOf = (length: number): string => begin + piece.repeat(Math.ceil(length / piece.length)) + end
        const growth = growthOf(read, textOf)
        if (tooFast.length >= TOLD) return tooFast
        if (growth > MOST_GROWTH) tooFast.push(`${JSON.stringify(begin)}, ${JSON.stringify(piece)} many times, ${JSON.stringify(end)}: ${growth.toFixed(1)}`)
      }
    }
  }
  return tooFast
}

describe('however long a text is, it is read in a time that grows with its length, so that one cell never stops the city', { timeout: LONG }, () => {
  it.each(Object.entries(TEXT_READERS))('%s', (_, reader) => {
    expect(growsTooFast(reader)).toEqual([])
  })
})
