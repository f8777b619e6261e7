import { cpSync, existsSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chooseDataFolder } from '#platform/embedded/data-folder.ts'
import { lockFolder } from '#platform/embedded/lock.ts'
import { nowInstant } from '#platform/clock.ts'
import { say } from './say.ts'

/** `tsunagi restore <folder>`: brings a backup back. What lay there before is kept beside it, never deleted. */
export const restore = async ([from]: readonly string[]): Promise<void> => {
  if (from === undefined || !existsSync(join(resolve(from), 'postgres', 'PG_VERSION'))) {
    throw new Error('バックアップのフォルダを指定してください / name a backup folder: tsunagi restore <folder>')
  }
  const chosen = chooseDataFolder(process.env['TSUNAGI_DATA'], 'data')
  if (!chosen.ok) throw new Error(`${chosen.problem.ja}\n${chosen.problem.en}`)
  const { root, cluster, secrets } = chosen.value
  const lock = lockFolder(root)
  if (!lock.ok) throw new Error(`${lock.problem.ja}\n${lock.problem.en}`)
  try {
    const aside = nowInstant().replaceAll(/[:.]/g, '-')
    for (const folder of [cluster, secrets]) if (existsSync(folder)) renameSync(folder, `${folder}.before-${aside}`)
    cpSync(join(resolve(from), 'postgres'), cluster, { recursive: true, preserveTimestamps: true })
    cpSync(join(resolve(from), 'secrets'), secrets, { recursive: true })
    say(`戻しました / restored: ${root}`)
  } finally {
    lock.value()
  }
}
