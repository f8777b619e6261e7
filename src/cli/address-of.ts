import type { Config } from '#platform/config.ts'

const THIS_MACHINE: readonly string[] = ['127.0.0.1', '::1', '0.0.0.0', '::']

/** Under which address people reach this server, as far as the settings tell. This machine is named: passkeys take no number. */
export const addressOf = ({ publicUrl, tls, host, port }: Pick<Config, 'publicUrl' | 'tls' | 'host' | 'port'>): string => {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, '')
  const name = THIS_MACHINE.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `${tls === undefined ? 'http' : 'https'}://${name}:${port}`
}
