import { isIP } from 'node:net'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { OperatorWords } from './words.ts'

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** An address as one always writes it: IPv4 also where it came wrapped in IPv6. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()

/** Whether an address is this machine's own, which no other machine can reach. */
export const isLoopback = (address: string): boolean => {
  const plain = plainAddress(address)
  return LOOPBACK.includes(plain) || /^127\.\d+\.\d+\.\d+$/.test(plain)
}

/** Reads the list of proxies whose word is taken: addresses, or `loopback` for those of this machine. */
export const readProxies = (text: string): Result<readonly string[], OperatorWords> => {
  const listed = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  const wrong = listed.find((part) => part !== 'loopback' && isIP(part) === 0)
  if (wrong === undefined) return ok(listed.map(plainAddress))
  return refuse({
    ja: `TSUNAGI_TRUST_PROXY には IP アドレスか loopback を書いてください（「${wrong}」でした）。`,
    en: `TSUNAGI_TRUST_PROXY takes IP addresses or the word loopback (it had "${wrong}").`,
  })
}

/** Whether a neighbour is one of the proxies whose word is taken. */
export const isTrusted = (proxies: readonly string[], address: string): boolean =>
  proxies.includes(plainAddress(address)) || (proxies.includes('loopback') && isLoopback(address))
