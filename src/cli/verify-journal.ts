import pg from 'pg'
import { verifyJournals } from '#store/journal-verification.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { visitDatabase } from './open-database.ts'
import { say } from './say.ts'

/** `tsunagi journal verify`: recomputes every hash and names the first broken entry of each lane. */
export const verifyJournal: Command = {
  name: 'journal verify',
  words: { ja: '記録簿の改ざんを調べる', en: 'look whether the journal was tampered with' },
  run: async ({ config }) => {
    const visited = await visitDatabase(config)
    const client = new pg.Client(visited.admin)
    await client.connect()
    try {
      const cities = await verifyJournals(client)
      for (const city of cities) {
        const head = `${city.municipalityCode}: `
        if (city.broken.length === 0) say(`${head}${city.entries} 件、改ざんはありません / entries, all whole`)
        for (const { lane, seq, fault } of city.broken) say(`${head}列 ${lane} の ${seq} 番（${fault}） / lane ${lane}, entry ${seq}: ${fault}`)
      }
      return cities.some((city) => city.broken.length > 0) ? EXIT.found : EXIT.done
    } finally {
      await client.end()
      await visited.close()
    }
  },
}
