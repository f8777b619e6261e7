import { readFileSync } from 'node:fs'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { DatabaseSettings, TransportSecurity } from './database.ts'
import type { OperatorWords } from './words.ts'

const faultIn = (variable: string, ja: string, en: string): { readonly ok: false; readonly problem: OperatorWords } =>
  refuse({ ja: `${variable} は${ja}`, en: `${variable} ${en}` })

const isNear = (host: string): boolean => host.startsWith('/') || ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)

/** Passwords and records never cross a network in the open: a far server is reached by checked TLS unless told otherwise. */
const transportOf = (url: URL, host: string): TransportSecurity | undefined => {
  const mode = url.searchParams.get('sslmode') ?? (isNear(host) ? 'disable' : 'verify-full')
  if (mode === 'disable') return undefined
  const authority = url.searchParams.get('sslrootcert')
  const ca = authority === null ? {} : { ca: readFileSync(authority, 'utf8') }
  return { rejectUnauthorized: mode !== 'no-verify', ...ca }
}

const MODES = ['disable', 'no-verify', 'require', 'verify-ca', 'verify-full']

/**
 * Reads `postgresql://user:password@host:port/database`, also with `?host=/socket/folder`, `sslmode` and `sslrootcert`.
 * `variable` is the name of the setting it came from, for the words when it cannot be used.
 */
export const settingsFromUrl = (text: string, variable: string): Result<DatabaseSettings, OperatorWords> => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['postgres:', 'postgresql:'].includes(url.protocol))
    return faultIn(variable, ' postgresql://利用者:パスワード@ホスト/データベース の形で書いてください。', 'must read postgresql://user:password@host/database.')
  const mode = url.searchParams.get('sslmode')
  if (mode !== null && !MODES.includes(mode))
    return faultIn(variable, `の sslmode は次のどれかです: ${MODES.join(', ')}`, `may have as sslmode one of: ${MODES.join(', ')}`)
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
  const database = decodeURIComponent(url.pathname.slice(1))
  if (host === '' || user === '' || database === '')
    return faultIn(variable, 'にホスト、利用者、データベース名が必要です。', 'needs a host, a user and a database name.')
  try {
    const ssl = transportOf(url, host)
    const port = Number(url.port || url.searchParams.get('port') || 5432)
    return ok({ host, port, database, user, ...(password === '' ? {} : { password }), ...(ssl ? { ssl } : {}) })
  } catch {
    return faultIn(variable, 'の sslrootcert のファイルが読めません。', 'names an sslrootcert file that cannot be read.')
  }
}
