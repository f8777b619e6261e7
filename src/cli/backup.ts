import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '#platform/embedded/lock.ts'
import { nowInstant } from '#platform/clock.ts'
import { OperatorFault } from '#platform/words.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { folderOf } from './open-database.ts'
import { sayBoth } from './say.ts'

/** `tsunagi backup`: copies the stopped database whole, with its secrets. Refused while a server runs on the folder. */
export const backup: Command = {
  name: 'backup',
  words: { ja: 'バックアップを作る', en: 'make a backup' },
  run: async ({ config }) => {
    const folder = folderOf(config)
    const lock = lockFolder(folder.root)
    if (!lock.ok) throw new OperatorFault(lock.problem)
    try {
      const target = join(folder.backups, nowInstant().replaceAll(/[:.]/g, '-'))
      mkdirSync(target, { recursive: true, mode: 0o700 })
      cpSync(folder.cluster, join(target, 'postgres'), { recursive: true, preserveTimestamps: true })
      cpSync(folder.secrets, join(target, 'secrets'), { recursive: true })
      sayBoth({ ja: 'バックアップ', en: `backup: ${target}` })
      return EXIT.done
    } finally {
      lock.value()
    }
  },
}
