import type { DatabaseSettings } from '#platform/database.ts'

/** Reads `postgresql://user:password@host:port/database` (or `?host=/socket/folder`). Throws with words when it is none. */
export const settingsFromUrl = (text: string): DatabaseSettings => {
  if (!URL.canParse(text)) throw new Error('DATABASE_URL は postgresql:// で始まる接続先です / DATABASE_URL must be a postgresql:// address')
  const url = new URL(text)
  const password = decodeURIComponent(url.password)
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || url.searchParams.get('port') || 5432),
    database: url.pathname.slice(1) || 'tsunagi',
    user: decodeURIComponent(url.username),
    ...(password === '' ? {} : { password }),
  }
}
