import type { Context } from 'hono'
import type { Site, Visit } from '#service/signin/visit.ts'
import { requestFrom } from './request-from.ts'
import { tokenOf } from './session-cookie.ts'

const isNamed = (host: string): boolean => !/^[\d.]+$/.test(host) && !host.startsWith('[')

/** What a passkey is bound to here. Browsers allow none at an address of numbers, nor without encryption off this machine. */
const siteFrom = (origin: string): Site | undefined => {
  if (!URL.canParse(origin)) return undefined
  const { protocol, hostname } = new URL(origin)
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  return isSafe && isNamed(hostname) ? { rpId: hostname, origin } : undefined
}

/** Another name for this machine, given by a page of somebody else's, opens nothing that is for this machine alone. */
const isOwnName = (origin: string): boolean => URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)

/** Who stands at the door with this request. */
export const visitOf = (context: Context): Visit => {
  const { address, origin, isThisMachine } = requestFrom(context)
  return {
    token: tokenOf(context),
    address,
    device: context.req.header('user-agent') ?? '',
    site: siteFrom(origin),
    isOnThisMachine: isThisMachine && isOwnName(origin) && context.req.header('x-forwarded-for') === undefined,
  }
}
