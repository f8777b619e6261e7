import { logLine } from '#platform/log.ts'
import type { OperatorWords } from '#platform/words.ts'

/** One line for whoever stands at the terminal. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The same in both languages, side by side. */
export const sayBoth = ({ ja, en }: OperatorWords): void => say(`${ja} / ${en}`)

/** What a running server tells: a line of its log, in both languages. */
export const note = ({ ja, en }: OperatorWords): void => logLine(`${ja} / ${en}`)
