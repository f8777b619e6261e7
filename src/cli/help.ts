import { SETTINGS, type Setting } from '#platform/settings.ts'
import type { Command } from './command.ts'

type Line = { readonly left: string; readonly ja: string; readonly en: string }

/** A full-width character takes two columns of a terminal. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (/[\u1100-\uffdc]/u.test(letter) ? 2 : 1), 0)

const INDENT = '  '

const tableFrom = (lines: readonly Line[]): string => {
  const column = Math.max(...lines.map(({ left }) => widthOf(left))) + 3
  const under = INDENT + ' '.repeat(column)
  return lines.map(({ left, ja, en }) => `${INDENT}${left}${' '.repeat(column - widthOf(left))}${ja}\n${under}${en}`).join('\n')
}

const calledAs = ({ name, operands = [] }: Command): string =>
  ['tsunagi', name, ...operands.map((one) => (one.optional ? `[${one.name}]` : `<${one.name}>`))].join(' ')

const optionLine = (one: { name: string; value?: string; words: { ja: string; en: string } }): Line => ({
  left: `--${one.name}${one.value === undefined ? '' : ` <${one.value}>`}`,
  ...one.words,
})

const settingLine = ({ variable, option, value, words }: Setting): Line => ({
  left: option === undefined ? variable : `${variable}, --${option}${value === undefined ? '' : ` <${value}>`}`,
  ...words,
})

const EXITS: readonly Line[] = [
  { left: '0', ja: '済んだ', en: 'done' },
  { left: '1', ja: '調べた結果、問題が見つかった', en: 'looked, and found something wrong' },
  { left: '2', ja: '命令の書き方が違う', en: 'the command was written wrongly' },
  { left: '3', ja: 'できなかった（理由は言葉で出る）', en: 'could not be done (the words say why)' },
  { left: '4', ja: '済んだかどうか分からない（同じ --key でもう一度）', en: 'not known whether it was done (again under the same --key)' },
  { left: '70', ja: 'プログラムの不具合', en: 'a fault of the program itself' },
]

const settings = (): string => `設定 / settings\n\n${tableFrom(SETTINGS.map(settingLine))}`

/** The help of everything: commands, settings, and what the numbers at the end mean. */
export const helpOf = (commands: readonly Command[]): string =>
  [
    'つなぎ Tsunagi',
    `命令 / commands\n\n${tableFrom(commands.map((one) => ({ left: calledAs(one), ...one.words })))}`,
    'tsunagi <命令> --help で詳しく / tsunagi <command> --help says more',
    settings(),
    `終了コード / exit codes\n\n${tableFrom(EXITS)}`,
  ].join('\n\n') + '\n'

/** The help of one command. */
export const helpOfCommand = (command: Command): string => {
  const operands = (command.operands ?? []).map(({ name, words }) => ({ left: `<${name}>`, ...words }))
  const own = [...operands, ...(command.options ?? []).map(optionLine)]
  return [calledAs(command), `${INDENT}${command.words.ja}\n${INDENT}${command.words.en}`, ...(own.length > 0 ? [tableFrom(own)] : []), settings()].join('\n\n') + '\n'
}
