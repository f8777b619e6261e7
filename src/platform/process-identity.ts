import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

const fromProc = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  } catch {
    return ''
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const psSays = (pid: number, column: string): string =>
  (spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim().replaceAll(/\s+/g, '_')

/** When a process began: tells a living owner from a number used again. Empty when there is no such process. */
export const beginningOf = (pid: number): string => {
  if (process.platform === 'linux') return fromProc(pid)
  if (!isRunning(pid)) return ''
  return process.platform === 'win32' ? 'running' : psSays(pid, 'lstart')
}

/** Whether a process is a PostgreSQL server that works in this folder, and not somebody else under the same number. */
export const isPostgresOf = (pid: number, cluster: string): boolean => {
  if (beginningOf(pid) === '') return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') return psSays(pid, 'command').includes('postgres')
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return false
  }
}

/** Where the number of a process means anything: the machine since it was switched on, and the space of numbers (a container has its own). */
export type ProcessSpace = { readonly machine: string; readonly since: string; readonly numbers: string }

/** Of this process. Parts the system does not tell are empty. */
export const processSpace = (): ProcessSpace => {
  const machine = hostname().replaceAll(/\s+/g, '_')
  try {
    return { machine, since: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), numbers: readlinkSync('/proc/self/ns/pid') }
  } catch {
    return { machine, since: '', numbers: '' }
  }
}
