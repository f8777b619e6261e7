import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that lets a call through to the server, waits until it is done, and then cuts the connection before a letter of the answer comes back. */
export type CuttingProxy = { readonly base: string; readonly calls: () => number; readonly close: () => Promise<void> }

/** @param cuts How many calls of `operation` it cuts; every other call is answered. */
export const cuttingProxy = (server: string, operation: string, cuts: number): Promise<CuttingProxy> =>
  new Promise((resolve) => {
    let calls = 0
    const proxy = createServer((asked, answer) => {
      const isCounted = asked.url === `/api/${operation}`
      if (isCounted) calls += 1
      const isCut = isCounted && calls <= cuts
      const passed = request(new URL(asked.url ?? '/', server), { method: asked.method, headers: { ...asked.headers, host: new URL(server).host }, agent: false }, (told) => {
        if (!isCut) return void told.pipe(answer.writeHead(told.statusCode ?? 502, { 'content-type': 'application/json' }))
        told.resume().once('end', () => asked.socket.destroy())
      })
      asked.pipe(passed)
    })
    proxy.listen(0, '127.0.0.1', () => {
      const { port } = proxy.address() as AddressInfo
      resolve({
        base: `http://127.0.0.1:${port}`,
        calls: () => calls,
        close: () => new Promise((done) => {
          proxy.close(() => done())
          proxy.closeAllConnections()
        }),
      })
    })
  })
