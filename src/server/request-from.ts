import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { isLoopback, isTrusted, plainAddress } from '#platform/network-address.ts'

/** Where a request came from, and at which address the browser knows this server. */
export type RequestFrom = {
  /** The machine at the other end, past the proxies whose word is taken. */
  readonly address: string
  readonly isSecure: boolean
  /** `https://host:port` as the browser sees it. */
  readonly origin: string
  readonly isThisMachine: boolean
}

const KEY = 'requestFrom'

const neighbourOf = (context: Context): string => {
  try {
    return plainAddress(getConnInfo(context).remote.address ?? 'unknown')
  } catch {
    return 'unknown'
  }
}

/** The last address in the chain that no trusted proxy itself stands at: what stands before it anybody may have written. */
const addressBehind = (proxies: readonly string[], neighbour: string, forwarded: string): string => {
  const chain = [...forwarded.split(',').map((part) => plainAddress(part.trim())).filter((part) => part !== ''), neighbour]
  return chain.findLast((address) => !isTrusted(proxies, address)) ?? chain[0] ?? neighbour
}

/** Which word is taken of where a request came from. */
export type Believed = {
  /** Proxies whose headers count. */
  readonly trustedProxies: readonly string[]
  /** `TSUNAGI_URL`: the one address at which browsers know this server, whatever host a request names. */
  readonly publicUrl?: string | undefined
}

const readFrom = (context: Context, { trustedProxies: proxies, publicUrl }: Believed): RequestFrom => {
  const neighbour = neighbourOf(context)
  const url = new URL(context.req.url)
  const believed = isTrusted(proxies, neighbour)
  const told = (header: string): string | undefined => (believed ? context.req.header(header)?.split(',').at(-1)?.trim() : undefined)
  const address = believed ? addressBehind(proxies, neighbour, context.req.header('x-forwarded-for') ?? '') : neighbour
  const isThisMachine = isLoopback(address)
  if (publicUrl !== undefined) return { address, isSecure: publicUrl.startsWith('https:'), origin: new URL(publicUrl).origin, isThisMachine }
  const isSecure = (told('x-forwarded-proto') ?? url.protocol.replace(':', '')) === 'https'
  const host = told('x-forwarded-host') ?? context.req.header('host') ?? url.host
  return { address, isSecure, origin: `${isSecure ? 'https' : 'http'}://${host}`, isThisMachine }
}

/**
 * Reads once per request where it came from. Headers of a proxy count only when it is one of those that are trusted, and no host
 * that a request names counts once the server's own address is set.
 */
export const knowsWhereFrom =
  (believed: Believed): MiddlewareHandler =>
  async (context, next) => {
    context.set(KEY, readFrom(context, believed))
    await next()
  }

/** Where the request came from. */
export const requestFrom = (context: Context): RequestFrom => context.get(KEY) as RequestFrom
