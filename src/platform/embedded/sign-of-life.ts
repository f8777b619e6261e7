import { closeSync, openSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

/** A socket in the data folder that answers as long as its process lives, seen from every container that shares the folder. */
export type SignOfLife = { readonly name: string; readonly end: () => void }

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'

/** Reaches a socket through the open folder: the address of a socket may be no longer than 107 letters, a folder's may. */
const withAddress = async <T>(folder: string, name: string, using: (address: string) => Promise<T>): Promise<T> => {
  const open = openSync(folder, 'r')
  try {
    return await using(join('/proc/self/fd', String(open), name))
  } finally {
    closeSync(open)
  }
}

/** Gives a sign of life under a name of its own. `undefined` where folders hold no sockets (Windows, some shared disks). */
export const giveSign = async (folder: string, name: string): Promise<SignOfLife | undefined> => {
  if (process.platform !== 'linux') return undefined
  const server = createServer((asking) => asking.destroy())
  server.unref()
  const listens = await withAddress(folder, name, (address) => new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen({ path: address, readableAll: true, writableAll: true }, () => resolve(true))
  })).catch(() => false)
  if (!listens) return undefined
  server.on('error', () => undefined)
  const end = (): void => {
    server.close()
    rmSync(join(folder, name), { force: true })
  }
  return { name, end }
}

/** Whether somebody answers there. The kernel answers for a process that is busy, and for none that has ended. */
export const isAlive = async (folder: string, name: string): Promise<boolean> => withAddress(folder, name, (address) => new Promise<boolean>((resolve) => {
  const asking = connect(address)
  asking.once('connect', () => {
    asking.destroy()
    resolve(true)
  })
  asking.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(codeOf(error))))
}))
