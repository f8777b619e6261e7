import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Logins } from './serve.ts'

const told = async <T>(child: ChildProcess): Promise<T> => (await once(child, 'message'))[0] as T

/** Starts the product's server in a process of its own. Its log of requests goes nowhere, what went wrong is seen. */
export const startServer = async (logins: Logins) => {
  const child = fork(join(import.meta.dirname, 'serve.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  // Not as an argument: everybody on the machine may read those.
  child.send(logins)
  const { port } = await told<{ port: number }>(child)
  return {
    port,
    megabytes: async (): Promise<number> => {
      child.send('size')
      return (await told<{ megabytes: number }>(child)).megabytes
    },
    stop: async (): Promise<void> => {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

const isUp = (port: number): Promise<boolean> => fetch(`http://127.0.0.1:${port}/api/health`).then((answer) => answer.ok, () => false)

/** Seconds from `tsunagi start` on a folder that is there already until it answers. */
export const secondsToStart = async (folder: string, port: number): Promise<number> => {
  const from = performance.now()
  const environment = { ...process.env, TSUNAGI_DATA: folder, PORT: String(port) }
  const child = spawn(process.execPath, ['src/cli/tsunagi.ts', 'start'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  while (!(await isUp(port))) {
    if (child.exitCode !== null) throw new Error('tsunagi start ended before it answered')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const seconds = (performance.now() - from) / 1_000
  child.kill('SIGTERM')
  await once(child, 'exit')
  return seconds
}
