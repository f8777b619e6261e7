import type { Command } from './command.ts'
import { openDatabase } from './open-database.ts'

/** `tsunagi start`: the real thing. */
export const start: Command = {
  name: 'start',
  words: { ja: '本番として起動する', en: 'start for real use' },
  run: async ({ config }) => {
    // Only who serves loads the server: every other command is there in half the time.
    const { serve } = await import('./serve.ts')
    return serve(await openDatabase(config), config)
  },
}
