import pg from 'pg'
import { verifyJournals } from '#store/journal-verification.ts'
import { openDatabase } from './open-database.ts'
import { say } from './say.ts'

/** `tsunagi journal verify`: recomputes every hash and names the first broken entry of each lane. */
export const verifyJournal = async (): Promise<void> => {
  const opened = await openDatabase('data', () => undefined)
  const client = new pg.Client(opened.admin)
  await client.connect()
  try {
    for (const city of await verifyJournals(client)) {
      const head = `${city.municipalityCode}: `
      if (city.broken.length === 0) say(`${head}${city.entries} 件、改ざんはありません / entries, all whole`)
      for (const { lane, seq, fault } of city.broken) say(`${head}列 ${lane} の ${seq} 番（${fault}） / lane ${lane}, entry ${seq}: ${fault}`)
      if (city.broken.length > 0) process.exitCode = 1
    }
  } finally {
    await client.end()
    await opened.close()
  }
}
