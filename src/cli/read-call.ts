import { parseArgs, type ParseArgsConfig } from 'node:util'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { readConfig } from '#platform/config.ts'
import { SETTINGS, type Setting } from '#platform/settings.ts'
import type { OperatorWords } from '#platform/words.ts'
import type { Call, Command } from './command.ts'

/** What was typed, read against the table of commands. */
export type Reading =
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  | { readonly kind: 'run'; readonly command: Command; readonly call: Call }

type Problems = readonly OperatorWords[]
type Environment = Readonly<Record<string, string | undefined>>

const commandIn = (commands: readonly Command[], words: readonly string[]): Command | undefined =>
  commands.find(({ name }) => name === words.slice(0, 2).join(' ')) ?? commands.find(({ name }) => name === words[0])

const optionsOf = (command: Command | undefined): NonNullable<ParseArgsConfig['options']> => {
  const settings = SETTINGS.flatMap((setting: Setting) => (setting.option === undefined ? [] : [{ name: setting.option, value: setting.value }]))
  const known = [...settings, ...(command?.options ?? [])].map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const)
  return { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } }
}

type Typed = { readonly words: readonly string[]; readonly options: Readonly<Record<string, string | boolean | undefined>> }

/** The runtime's own sentence is English only; what was typed wrongly is told in both languages. */
const problemOfTyping = (error: unknown): OperatorWords => {
  const named = /'(-{1,2}[^\s'=]+)/.exec((error as Error).message)?.[1] ?? ''
  return (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? { ja: `${named} という指定はありません。tsunagi --help で一覧を見られます。`, en: `There is no option ${named}. tsunagi --help lists them.` }
    : { ja: `${named} の書き方が違います。tsunagi --help を見てください。`, en: `${named} is not written as it should be; see tsunagi --help.` }
}

const readTyped = (args: readonly string[], command: Command | undefined): Result<Typed, Problems> => {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: optionsOf(command), allowPositionals: true, strict: true })
    return ok({ words: positionals, options: values as Typed['options'] })
  } catch (error) {
    return refuse([problemOfTyping(error)])
  }
}

const problemOfOperands = (command: Command, operands: readonly string[]): OperatorWords | undefined => {
  const wanted = command.operands ?? []
  const missing = wanted.filter((operand) => !operand.optional)[operands.length]
  const usage = ['tsunagi', command.name, ...wanted.map(({ name }) => `<${name}>`)].join(' ')
  if (missing !== undefined) return { ja: `${missing.words.ja}を指定してください: ${usage}`, en: `Name the ${missing.words.en}: ${usage}` }
  const extra = operands[wanted.length]
  return extra === undefined ? undefined : { ja: `「${extra}」は余分です: ${usage}`, en: `"${extra}" is one word too many: ${usage}` }
}

const readRun = (command: Command, typed: Typed, environment: Environment): Result<Reading, Problems> => {
  const operands = typed.words.slice(command.name.split(' ').length)
  const config = readConfig({ environment, options: typed.options, demo: command.demo ?? false })
  const problem = problemOfOperands(command, operands)
  if (!config.ok) return refuse(problem ? [problem, ...config.problem] : config.problem)
  if (problem) return refuse([problem])
  const option = (name: string): string | undefined => {
    const value = typed.options[name]
    return value === true ? '' : value === false ? undefined : value
  }
  return ok({ kind: 'run', command, call: { config: config.value, operands, option } })
}

/** Options may stand before the command's name, so the words are found first and the options read for that command. */
const wordsAlone = (args: readonly string[]): readonly string[] =>
  parseArgs({ args: [...args], options: optionsOf(undefined), allowPositionals: true, strict: false }).positionals

/** Reads what was typed; says everything that is wrong with it at once. */
export const readCall = (commands: readonly Command[], args: readonly string[], environment: Environment): Result<Reading, Problems> => {
  const words = wordsAlone(args)
  const asksForHelp = words[0] === 'help'
  const command = commandIn(commands, asksForHelp ? words.slice(1) : words)
  const typed = readTyped(args, command)
  if (!typed.ok) return typed
  if (typed.value.options['version'] === true) return ok({ kind: 'version' })
  if (asksForHelp || typed.value.options['help'] === true || words.length === 0) return ok(command ? { kind: 'help', command } : { kind: 'help' })
  if (command !== undefined) return readRun(command, typed.value, environment)
  const asked = words.join(' ')
  return refuse([{ ja: `「${asked}」という命令はありません。tsunagi --help で一覧を見られます。`, en: `There is no command "${asked}". tsunagi --help lists them.` }])
}
