import type { Config } from '#platform/config.ts'
import type { OperatorWords } from '#platform/words.ts'
import type { ExitCode } from './exit-code.ts'

/** Something written after a command's name: a file, a folder, a name. */
export type Operand = { readonly name: string; readonly words: OperatorWords; readonly optional?: boolean }

/** An option of one command; without `value` it is a switch. */
export type CommandOption = { readonly name: string; readonly value?: string; readonly words: OperatorWords }

/** A command as it was called. */
export type Call = {
  readonly config: Config
  readonly operands: readonly string[]
  /** What stood after an option, or '' for a switch that was given. */
  readonly option: (name: string) => string | undefined
}

/** One thing an operator can have done. Help, reading and running all go by this. */
export type Command = {
  /** One word or two: `start`, `journal verify`. */
  readonly name: string
  readonly words: OperatorWords
  readonly operands?: readonly Operand[]
  readonly options?: readonly CommandOption[]
  readonly demo?: boolean
  readonly run: (call: Call) => Promise<ExitCode>
}
