import type { Command } from './command.ts'
import { openDatabase } from './open-database.ts'
import { serve } from './serve.ts'

/** `tsunagi start`: the real thing. */
export const start: Command = {
  name: 'start',
  words: { ja: '本番として起動する', en: 'start for real use' },
  run: async ({ config }) => serve(await openDatabase(config), config),
}
