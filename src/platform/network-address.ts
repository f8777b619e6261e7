import { isIP, isIPv6 } from 'node:net'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { OperatorWords } from './words.ts'

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** An address as one always writes it: IPv4 also where it came wrapped in IPv6. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()

const groupsOf = (part: string | undefined): readonly string[] =>
  (part ?? '').split(':').filter((group) => group !== '').flatMap((group) => (group.includes('.') ? [group, group] : [group]))

/**
 * The place an address belongs to: itself, or with IPv6 its network of 64 bits. One machine has as many addresses in there as
 * it likes, and who counts by address counts none of them twice.
 */
export const placeOf = (address: string): string => {
  const plain = plainAddress(address).replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head, tail] = plain.split('::').map(groupsOf)
  const before = head ?? []
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - tail.length }, () => '0')
  const network = [...before, ...zeros, ...(tail ?? [])].slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

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
