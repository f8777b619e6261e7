import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { DatabaseSettings } from './database.ts'
import { settingsFromUrl } from './database-url.ts'
import { isLoopback, readProxies } from './network-address.ts'
import { SETTINGS, type Setting, type SettingName } from './settings.ts'
import type { OperatorWords } from './words.ts'

/** What the operator may set, read once at the start. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Where the data lie, when it was set. */
  readonly dataFolder?: string
  readonly demo: boolean
  /** The municipality's own PostgreSQL, when it was set. */
  readonly ownServer?: OwnServer
  /** The files of the certificate and its key, when the server itself speaks TLS. */
  readonly tls?: { readonly cert: string; readonly key: string }
  /** The neighbours whose word is taken for who asked, and whether it was asked over TLS. */
  readonly trustedProxies: readonly string[]
  readonly backupPassphrase?: string
  /** Under which address people reach the product, when it was set. */
  readonly publicUrl?: string
  readonly logAsJson: boolean
  readonly requestsPerSecond: number
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

/** What was written on the command line and in the environment. */
export type Given = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly options?: Readonly<Record<string, string | boolean | undefined>>
  readonly demo?: boolean
}

type Sources = {
  readonly read: (name: SettingName) => string | undefined
  /** What is wrong is collected, so that the operator mends all of it at once. */
  readonly wrong: OperatorWords[]
}

const SHORTEST_PASSPHRASE = 12
const YES = ['1', 'true', 'yes']

/** An option outweighs a variable; an empty text is no setting. */
const sourcesOf = ({ environment, options = {} }: Given): Sources => {
  const optionOf = new Map(SETTINGS.map((setting: Setting) => [setting.variable, setting.option]))
  const read: Sources['read'] = (name) => {
    const option = options[optionOf.get(name) ?? '']
    return (option === true ? '1' : option || environment[name]) || undefined
  }
  return { read, wrong: [] }
}

const readWhole = ({ read, wrong }: Sources, name: SettingName, { byDefault, most }: { byDefault: number; most: number }): number => {
  const text = read(name)
  if (text === undefined) return byDefault
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= most) return number
  wrong.push({ ja: `${name} は 1〜${most} の数です（「${text}」でした）。`, en: `${name} must be a number from 1 to ${most} (it was "${text}").` })
  return byDefault
}

const readTls = ({ read, wrong }: Sources): Config['tls'] => {
  const [cert, key] = [read('TSUNAGI_TLS_CERT'), read('TSUNAGI_TLS_KEY')]
  if (cert !== undefined && key !== undefined) return { cert, key }
  if (cert !== key) wrong.push({ ja: 'TSUNAGI_TLS_CERT と TSUNAGI_TLS_KEY は両方とも指定してください。', en: 'Set both TSUNAGI_TLS_CERT and TSUNAGI_TLS_KEY.' })
  return undefined
}

const readProxyList = ({ read, wrong }: Sources): readonly string[] => {
  const proxies = readProxies(read('TSUNAGI_TRUST_PROXY') ?? '')
  if (proxies.ok) return proxies.value
  wrong.push(proxies.problem)
  return []
}

/** What stands against serving other machines at this address: nobody's records may cross a network in the open. */
const problemOfHost = (host: string, demo: boolean, isPrivate: boolean): OperatorWords | undefined => {
  if (isLoopback(host)) return undefined
  if (demo) return { ja: '練習用はこのパソコンの中だけで使えます。HOST を外してください。', en: 'The demo serves this machine alone. Remove HOST.' }
  if (isPrivate) return undefined
  return {
    ja: `${host} で他の機械から受けるには TLS が要ります。TSUNAGI_TLS_CERT と TSUNAGI_TLS_KEY を指定するか、TLS を受け持つプロキシの後ろに置いて TSUNAGI_TRUST_PROXY を指定してください（試験だけなら --plain-http）。`,
    en: `Serving other machines at ${host} needs TLS. Set TSUNAGI_TLS_CERT and TSUNAGI_TLS_KEY, or stand behind a proxy that ends TLS and set TSUNAGI_TRUST_PROXY (for a trial only: --plain-http).`,
  }
}

type Network = Pick<Config, 'host' | 'port' | 'tls' | 'trustedProxies'>

const readNetwork = (sources: Sources, demo: boolean): Network => {
  const host = sources.read('HOST') ?? '127.0.0.1'
  const port = readWhole(sources, 'PORT', { byDefault: 8_410, most: 65_535 })
  const [tls, trustedProxies] = [readTls(sources), readProxyList(sources)]
  const isPrivate = tls !== undefined || trustedProxies.length > 0 || YES.includes(sources.read('TSUNAGI_PLAIN_HTTP') ?? '')
  const problem = problemOfHost(host, demo, isPrivate)
  if (problem !== undefined) sources.wrong.push(problem)
  return { host, port, trustedProxies, ...(tls ? { tls } : {}) }
}

const readOwnServer = ({ read, wrong }: Sources): OwnServer | undefined => {
  const settingsIn = (name: SettingName): DatabaseSettings | undefined => {
    const text = read(name)
    const settings = text === undefined ? undefined : settingsFromUrl(text, name)
    if (settings?.ok === false) wrong.push(settings.problem)
    return settings?.ok ? settings.value : undefined
  }
  const [app, door, admin] = [settingsIn('DATABASE_URL'), settingsIn('TSUNAGI_DOOR_DATABASE_URL'), settingsIn('TSUNAGI_ADMIN_DATABASE_URL')]
  if (app !== undefined) return { app, ...(door ? { door } : {}), ...(admin ? { admin } : {}) }
  if (door !== undefined || admin !== undefined) wrong.push({ ja: 'DATABASE_URL も指定してください。', en: 'Set DATABASE_URL as well.' })
  return undefined
}

const readPassphrase = ({ read, wrong }: Sources): string | undefined => {
  const text = read('TSUNAGI_BACKUP_PASSPHRASE')
  if (text !== undefined && [...text].length < SHORTEST_PASSPHRASE)
    wrong.push({
      ja: `TSUNAGI_BACKUP_PASSPHRASE は ${SHORTEST_PASSPHRASE} 文字以上にしてください。`,
      en: `TSUNAGI_BACKUP_PASSPHRASE needs ${SHORTEST_PASSPHRASE} characters or more.`,
    })
  return text
}

const readPublicUrl = ({ read, wrong }: Sources): string | undefined => {
  const text = read('TSUNAGI_URL')
  if (text === undefined || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return text
  wrong.push({ ja: `TSUNAGI_URL は https:// で始まるアドレスです（「${text}」でした）。`, en: `TSUNAGI_URL must be an address that begins with https:// (it was "${text}").` })
  return undefined
}

/** Reads the environment and the options; says everything that is wrong at once. */
export const readConfig = (given: Given): Result<Config, readonly OperatorWords[]> => {
  const sources = sourcesOf(given)
  const demo = given.demo ?? false
  const network = readNetwork(sources, demo)
  const [ownServer, backupPassphrase] = [readOwnServer(sources), readPassphrase(sources)]
  const requestsPerSecond = readWhole(sources, 'TSUNAGI_REQUESTS_PER_SECOND', { byDefault: 20, most: 1_000_000 })
  const [dataFolder, publicUrl] = [sources.read('TSUNAGI_DATA'), readPublicUrl(sources)]
  if (sources.wrong.length > 0) return refuse(sources.wrong)
  return ok({
    ...network,
    demo,
    requestsPerSecond,
    logAsJson: sources.read('TSUNAGI_LOG') === 'json',
    ...(dataFolder === undefined ? {} : { dataFolder }),
    ...(ownServer === undefined ? {} : { ownServer }),
    ...(backupPassphrase === undefined ? {} : { backupPassphrase }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
  })
}
