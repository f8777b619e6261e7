import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { openDatabase } from './open-database.ts'
import { sayBoth } from './say.ts'

/** `tsunagi migrate`: brings the database to this version and ends; starting does the same by itself. */
export const migrateCommand: Command = {
  name: 'migrate',
  words: { ja: 'データベースをこのバージョンに更新して終わる', en: 'bring the database to this version, and end' },
  run: async ({ config }) => {
    const opened = await openDatabase(config)
    await opened.close()
    sayBoth({ ja: 'データベースはこのバージョンです', en: 'the database is at this version' })
    return EXIT.done
  },
}
