import type { ClientBase } from 'pg'
import { OperatorFault } from './words.ts'

/** The oldest PostgreSQL on which everything here was shown to work. */
export const OLDEST_MAJOR = 15

/** Throws, in words, when the server is older than what the migrations need. */
export const refuseOldServer = async (client: Pick<ClientBase, 'query'>): Promise<void> => {
  const { rows } = await client.query<{ major: number; name: string }>(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as name`,
  )
  const found = rows[0]
  if (found !== undefined && found.major >= OLDEST_MAJOR) return
  throw new OperatorFault({
    ja: `PostgreSQL ${found?.name} は古すぎます。${OLDEST_MAJOR} 以上が必要です。`,
    en: `PostgreSQL ${found?.name} is too old; ${OLDEST_MAJOR} or later is needed.`,
  })
}

/** The version of the server, as it names itself. */
export const readServerVersion = async (client: Pick<ClientBase, 'query'>): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(`select current_setting('server_version') as name`)
  return rows[0]?.name ?? '?'
}

/** How many seconds this machine's clock is ahead of the server's. */
export const readClockGap = async (client: Pick<ClientBase, 'query'>): Promise<number> => {
  const { rows } = await client.query<{ ms: string }>('select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as ms')
  return Math.round((Date.now() - Number(rows[0]?.ms)) / 1_000)
}
