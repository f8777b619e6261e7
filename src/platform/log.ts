/** How much a line matters. */
export type LogLevel = 'info' | 'warn' | 'error'

/** Figures and codes that go with a line: never names, texts or anything a person told. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>

/** One line of the log, for a reader or, as JSON, for a program (`TSUNAGI_LOG=json`). */
export const logText = (at: string, line: { level: LogLevel; message: string; facts?: LogFacts }, asJson: boolean): string => {
  if (asJson) return JSON.stringify({ at, level: line.level, message: line.message, ...line.facts })
  const facts = Object.entries(line.facts ?? {}).map(([name, value]) => ` ${name}=${value}`)
  const level = line.level === 'info' ? '' : `${line.level} `
  return `${at} ${level}${line.message}${facts.join('')}`.replaceAll(/[\r\n]+/g, ' ⏎ ')
}

let asJson = false

/** From here on the log is written as JSON. */
export const logAsJson = (): void => {
  asJson = true
}

const write = (level: LogLevel, message: string, facts?: LogFacts): void => {
  const out = level === 'error' ? process.stderr : process.stdout
  const line = { level, message, ...(facts ? { facts } : {}) }
  out.write(`${logText(new Date().toISOString(), line, asJson)}\n`)
}

/** One line of the server's own log: what happened, never whose record it was. */
export const logLine = (message: string, facts?: LogFacts): void => write('info', message, facts)

/** Something an operator should look at soon. */
export const logWarning = (message: string, facts?: LogFacts): void => write('warn', message, facts)

/** A database error's own message and detail quote what people wrote; its code and constraint do not. */
const toldOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  if (!('severity' in error)) return error.stack ?? error.message
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return [`database ${code ?? ''} ${table ?? ''} ${constraint ?? ''}`.trimEnd(), ...frames].join('\n')
}

/** A fault, under the reference number that the reader was shown. */
export const logFault = (reference: string, error: unknown): void => write('error', `fault ${toldOf(error)}`, { reference })
