import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import type { DataFolder } from '#platform/embedded/data-folder.ts'
import { addressOf } from './address-of.ts'

const fileIn = (folder: DataFolder): string => join(folder.root, 'served-at')

/** Writes down under which address the data of a folder are being served, until the server ends. */
export const noteServedAddress = (folder: DataFolder, address: string): (() => void) => {
  writeFileSync(fileIn(folder), `${address}\n`, { mode: 0o644 })
  return () => rmSync(fileIn(folder), { force: true })
}

/** Under which address people reach these data: the one set, else that of the server that serves them, else the one it would take. */
export const servedAddressOf = (config: Config, folder: DataFolder): string => {
  if (config.publicUrl !== undefined) return addressOf(config)
  try {
    return readFileSync(fileIn(folder), 'utf8').trim() || addressOf(config)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return addressOf(config)
    throw error
  }
}
