import pg from 'pg'
import { nowInstant } from '#platform/clock.ts'
import type { DatabaseSettings } from '#platform/database.ts'
import { OperatorFault } from '#platform/words.ts'
import { dayInTokyo } from '#domain/shared/instant.ts'
import { actAsOwner, countMunicipalities } from '#store/structure/practice.ts'
import type { Command } from './command.ts'
import { openDatabase } from './open-database.ts'
import { say, sayBoth } from './say.ts'

const loadInto = async (admin: DatabaseSettings): Promise<void> => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    const lying = await countMunicipalities(client)
    if (lying.real > 0)
      throw new OperatorFault({ ja: 'ここには本物の市町村のデータがあります。練習には使えません。', en: 'Data of a real municipality lie here; they are not for practice.' })
    if (lying.practice > 0) return
    sayBoth({ ja: '架空の市を用意しています', en: 'preparing the invented city' })
    await actAsOwner(client)
    const [{ loadDemo }, { hashPassword }] = await Promise.all([import('#demo/load-demo.ts'), import('#service/signin/password.ts')])
    await loadDemo(client, { today: dayInTokyo(nowInstant()), hashPassword, onProgress: say })
  } finally {
    await client.end()
  }
}

/** `tsunagi demo`: an invented city with a year of work, for trying and practising. Never on a real data folder. */
export const demo: Command = {
  name: 'demo',
  words: { ja: '練習用の架空の市で起動する', en: 'start with an invented city, for practice' },
  demo: true,
  run: async ({ config }) => {
    const { serve } = await import('./serve.ts')
    const opened = await openDatabase(config)
    try {
      if (opened.admin === undefined) throw new OperatorFault({ ja: 'TSUNAGI_ADMIN_DATABASE_URL を指定してください。', en: 'Set TSUNAGI_ADMIN_DATABASE_URL.' })
      await loadInto(opened.admin)
    } catch (fault) {
      await opened.close()
      throw fault
    }
    return serve(opened, config)
  },
}
