import { cpSync, existsSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lockFolder } from '#platform/embedded/lock.ts'
import { nowInstant } from '#platform/clock.ts'
import { OperatorFault } from '#platform/words.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { folderOf } from './open-database.ts'
import { sayBoth } from './say.ts'

/** `tsunagi restore <folder>`: brings a backup back. What lay there before is kept beside it, never deleted. */
export const restore: Command = {
  name: 'restore',
  words: { ja: 'バックアップから戻す', en: 'bring a backup back' },
  operands: [{ name: 'folder', words: { ja: 'バックアップのフォルダ', en: 'folder of the backup' } }],
  run: async ({ config, operands: [from = ''] }) => {
    if (!existsSync(join(resolve(from), 'postgres', 'PG_VERSION')))
      throw new OperatorFault({ ja: `${from} はバックアップではありません。`, en: `${from} is not a backup.` })
    const { root, cluster, secrets } = folderOf(config)
    const lock = lockFolder(root)
    if (!lock.ok) throw new OperatorFault(lock.problem)
    try {
      const aside = nowInstant().replaceAll(/[:.]/g, '-')
      for (const folder of [cluster, secrets]) if (existsSync(folder)) renameSync(folder, `${folder}.before-${aside}`)
      cpSync(join(resolve(from), 'postgres'), cluster, { recursive: true, preserveTimestamps: true })
      cpSync(join(resolve(from), 'secrets'), secrets, { recursive: true })
      sayBoth({ ja: '戻しました', en: `restored: ${root}` })
      return EXIT.done
    } finally {
      lock.value()
    }
  },
}
