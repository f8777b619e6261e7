import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { DatabaseSettings } from './database.ts'
import { settingsFromUrl } from './database-url.ts'
import type { OperatorWords } from './words.ts'

/** What the operator may set, read once at the start. */
export type Config = {
  readonly port: number
  readonly host: string
  /** `TSUNAGI_DATA`, when it was set. */
  readonly dataFolder?: string
  readonly demo: boolean
  /** The municipality's own PostgreSQL, when it was set. */
  readonly ownServer?: OwnServer
}

/** Ways into a PostgreSQL of the municipality's own. */
export type OwnServer = {
  /** `DATABASE_URL`: the login that serves. */
  readonly app: DatabaseSettings
  /** `TSUNAGI_DOOR_DATABASE_URL`: the login of the door; without it, tsunagi_door with the secret of this installation. */
  readonly door?: DatabaseSettings
  /** `TSUNAGI_ADMIN_DATABASE_URL`: for roles and migrations; without it they were prepared by somebody else. */
  readonly admin?: DatabaseSettings
}

type Environment = Readonly<Record<string, string | undefined>>
type Given = { readonly environment: Environment; readonly args?: readonly string[] }

const DEFAULT_PORT = 8_410

const optionIn = (args: readonly string[], name: string): string | undefined => {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  const found = args[at]
  return found === undefined ? undefined : found.includes('=') ? found.slice(found.indexOf('=') + 1) : args[at + 1]
}

const readPort = (text: string | undefined): Result<number, OperatorWords> => {
  if (text === undefined || text === '') return ok(DEFAULT_PORT)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port >= 1 && port <= 65_535) return ok(port)
  return refuse({ ja: `PORT は 1〜65535 の数です（「${text}」でした）。`, en: `PORT must be a number from 1 to 65535 (it was "${text}").` })
}

const isLoopback = (host: string): boolean => ['127.0.0.1', '::1', 'localhost'].includes(host)

const readHost = (text: string | undefined, demo: boolean): Result<string, OperatorWords> => {
  const host = text === undefined || text === '' ? '127.0.0.1' : text
  if (!demo || isLoopback(host)) return ok(host)
  return refuse({
    ja: '練習用はこのパソコンの中だけで使えます。HOST を外してください。',
    en: 'The demo serves this machine alone. Remove HOST.',
  })
}

const readOwnServer = (environment: Environment): Result<OwnServer | undefined, readonly OperatorWords[]> => {
  const variables = { app: 'DATABASE_URL', door: 'TSUNAGI_DOOR_DATABASE_URL', admin: 'TSUNAGI_ADMIN_DATABASE_URL' } as const
  const problems: OperatorWords[] = []
  const found: { app?: DatabaseSettings; door?: DatabaseSettings; admin?: DatabaseSettings } = {}
  for (const part of ['app', 'door', 'admin'] as const) {
    const text = environment[variables[part]]
    if (text === undefined || text === '') continue
    const read = settingsFromUrl(text, variables[part])
    if (read.ok) found[part] = read.value
    else problems.push(read.problem)
  }
  const { app, ...others } = found
  if (problems.length > 0) return refuse(problems)
  if (app !== undefined) return ok({ app, ...others })
  if (Object.keys(others).length === 0) return ok(undefined)
  return refuse([{ ja: 'DATABASE_URL も指定してください。', en: 'Set DATABASE_URL as well.' }])
}

/** Reads environment and arguments (`--port`, `--host`, `--data`, `--demo`); says everything that is wrong at once. */
export const readConfig = ({ environment, args = [] }: Given): Result<Config, readonly OperatorWords[]> => {
  const demo = args.includes('--demo') || args[0] === 'demo' || environment['TSUNAGI_DEMO'] === '1'
  const port = readPort(optionIn(args, 'port') ?? environment['PORT'])
  const host = readHost(optionIn(args, 'host') ?? environment['HOST'], demo)
  const own = readOwnServer(environment)
  const dataFolder = optionIn(args, 'data') ?? environment['TSUNAGI_DATA']
  if (!port.ok || !host.ok || !own.ok)
    return refuse([...(port.ok ? [] : [port.problem]), ...(host.ok ? [] : [host.problem]), ...(own.ok ? [] : own.problem)])
  return ok({
    port: port.value,
    host: host.value,
    demo,
    ...(dataFolder ? { dataFolder } : {}),
    ...(own.value ? { ownServer: own.value } : {}),
  })
}
