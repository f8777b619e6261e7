import { createServer as createPlain, type Server } from 'node:http'
import { createServer as createSecure, type Server as SecureServer } from 'node:https'
import { createAdaptorServer } from '@hono/node-server'
import type { Certificate } from '#platform/certificate.ts'

/** Where the counter stands, and with which certificate. */
export type Standing = { readonly host: string; readonly port: number; readonly certificate?: Certificate }

/** The counter, open. */
export type Listening = {
  /** Under which address browsers reach it. */
  readonly url: string
  /** Puts a renewed certificate in place; connections that stand keep the old one. */
  readonly renew: (certificate: Certificate) => void
  /** Takes nobody new, lets those inside finish, and after `patience` milliseconds closes all the same. */
  readonly close: (patience: number) => Promise<void>
}

const SECOND = 1_000

/** How long the parts of a request may take to arrive: who dawdles gives the place free. */
const TIME_LIMITS = { headersTimeout: 15 * SECOND, requestTimeout: 60 * SECOND, keepAliveTimeout: 65 * SECOND }

const OLDEST_TLS = 'TLSv1.2'

const serverFor = (fetch: Fetch, certificate: Certificate | undefined): Server | SecureServer => {
  const options = certificate
    ? { createServer: createSecure, serverOptions: { cert: certificate.cert, key: certificate.key, minVersion: OLDEST_TLS, ...TIME_LIMITS } }
    : { createServer: createPlain, serverOptions: TIME_LIMITS }
  return createAdaptorServer({ fetch, ...options } as Parameters<typeof createAdaptorServer>[0]) as Server | SecureServer
}

type Fetch = (request: Request, environment: object) => Response | Promise<Response>

const addressOf = ({ host, port, certificate }: Standing): string =>
  `${certificate ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}/`

const closing = (server: Server | SecureServer, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(giveUp)
      resolve()
    })
    server.closeIdleConnections()
  })

/** Opens the counter. Rejects when the address or the port cannot be had. */
export const listen = (fetch: Fetch, standing: Standing): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serverFor(fetch, standing.certificate)
    server.once('error', reject)
    server.listen(standing.port, standing.host, () => {
      server.off('error', reject)
      resolve({
        url: addressOf(standing),
        renew: ({ cert, key }) => {
          if ('setSecureContext' in server) server.setSecureContext({ cert, key, minVersion: OLDEST_TLS })
        },
        close: (patience) => closing(server, patience),
      })
    })
  })
