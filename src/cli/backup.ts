import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chooseDataFolder } from '#platform/embedded/data-folder.ts'
import { lockFolder } from '#platform/embedded/lock.ts'
import { nowInstant } from '#platform/clock.ts'
import { say } from './say.ts'

/** `tsunagi backup`: copies the stopped database whole, with its secrets. Refused while a server runs on the folder. */
export const backup = async (): Promise<void> => {
  const chosen = chooseDataFolder(process.env['TSUNAGI_DATA'], 'data')
  if (!chosen.ok) throw new Error(`${chosen.problem.ja}\n${chosen.problem.en}`)
  const lock = lockFolder(chosen.value.root)
  if (!lock.ok) throw new Error(`${lock.problem.ja}\n${lock.problem.en}`)
  try {
    const target = join(chosen.value.backups, nowInstant().replaceAll(/[:.]/g, '-'))
    mkdirSync(target, { recursive: true, mode: 0o700 })
    cpSync(chosen.value.cluster, join(target, 'postgres'), { recursive: true, preserveTimestamps: true })
    cpSync(chosen.value.secrets, join(target, 'secrets'), { recursive: true })
    say(`バックアップ / backup: ${target}`)
  } finally {
    lock.value()
  }
}
