import { createServer, type AddressInfo } from 'node:net'
import type { DatabaseUser } from './database-user.ts'
import type { Listening } from './server-settings.ts'
import { makeSocketFolder } from './socket-folder.ts'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** A socket in a private folder; where there are none (Windows), a port of this machine alone. */
export const chooseListening = async (user: DatabaseUser | undefined, port: number | undefined): Promise<Listening> =>
  process.platform === 'win32'
    ? { sockets: undefined, port: port ?? (await freePort()) }
    : { sockets: makeSocketFolder(user), port: port ?? 5432 }
