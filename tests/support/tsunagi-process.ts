import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PROGRAM = join(process.cwd(), 'src', 'cli', 'tsunagi.ts')
const PATIENCE = 120_000
/** What Node made of the sources the last time a command was run: it is run many hundred times. */
const COMPILED = join(process.cwd(), 'node_modules', '.cache', 'tsunagi', 'compiled')

/** How a command ended, and what it said. */
export type Ended = { readonly code: number | null; readonly said: string; readonly complained: string }

type Settings = Readonly<Record<string, string>>

/** The settings of whoever runs the tests do not reach the program; those that are given do. */
const environmentWith = (settings: Settings): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:TSUNAGI_|PG|DATABASE_URL$|PORT$|HOST$)/.test(name))
  return { ...Object.fromEntries(own), NODE_COMPILE_CACHE: COMPILED, ...settings }
}

const launch = (args: readonly string[], settings: Settings, given?: string): ChildProcess => {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: environmentWith(settings), stdio: [given === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] })
  child.stdin?.end(given)
  return child
}

/** Runs a command of the real program to its end; `given` comes to it by standard input. */
export const runTsunagi = async (args: readonly string[], settings: Settings = {}, given?: string): Promise<Ended> => {
  const child = launch(args, settings, given)
  let [said, complained] = ['', '']
  child.stdout?.on('data', (bytes: Buffer) => { said += bytes.toString() })
  child.stderr?.on('data', (bytes: Buffer) => { complained += bytes.toString() })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said, complained }
}

/** Runs a command until something holds, and kills it. */
export const killTsunagi = async (args: readonly string[], when: () => boolean): Promise<void> => {
  const child = launch(args, {})
  const closed = once(child, 'close')
  await until(when, 'what the command was to begin')
  child.kill('SIGKILL')
  await closed
}

/** Runs a command for somebody who hangs up after the first words (`| head`): how it ended, and what it complained of. */
export const hangUpOnTsunagi = async (args: readonly string[]): Promise<Omit<Ended, 'said'>> => {
  const child = launch(args, {})
  let complained = ''
  child.stdout?.once('data', () => child.stdout?.destroy())
  child.stderr?.on('data', (bytes: Buffer) => { complained += bytes.toString() })
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, complained }
}

/** A port that nobody uses at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** The real program, serving. */
export type Served = {
  readonly base: string
  readonly pid: number
  readonly said: () => string
  /** Stops in order; the answer is its exit code. */
  readonly stop: () => Promise<number | null>
  /** As when the power goes: nothing is told to anybody. */
  readonly kill: () => Promise<void>
}

/** Waits until something holds; a slow machine is given time. */
export const until = async (holds: () => Promise<boolean> | boolean, what: string, patience = PATIENCE): Promise<void> => {
  const end = performance.now() + patience
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still waiting: ${what}`)
    await pause(20)
  }
}

/** Whether a server answers that it is well. */
export const isWell = (base: string): Promise<boolean> =>
  fetch(`${base}/api/health`, { signal: AbortSignal.timeout(3_000) }).then((answer) => answer.ok, () => false)

/** Starts the real program and waits until it answers. */
export const serveTsunagi = async (args: readonly string[], settings: Settings = {}): Promise<Served> => {
  const port = Number(settings['PORT'] ?? (await freePort()))
  const child = launch(args, { ...settings, PORT: String(port) })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => { said = (said + bytes.toString()).slice(-20_000) })
  const closed = once(child, 'close')
  const base = `http://127.0.0.1:${port}`
  await until(async () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`tsunagi ended: ${said}`)
    return isWell(base)
  }, `${args.join(' ')} answers; it said: ${said}`)
  return {
    base,
    pid: child.pid ?? 0,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM')
      await closed
      return child.exitCode
    },
    kill: async () => {
      child.kill('SIGKILL')
      await closed
    },
  }
}
