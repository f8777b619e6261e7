import pg from 'pg'
import { loadDemo } from '#demo/load-demo.ts'
import { nowInstant } from '#platform/clock.ts'
import { dayInTokyo } from '#domain/shared/instant.ts'
import { hashPassword } from '#service/signin/password.ts'
import { actAsOwner, countMunicipalities } from '#store/structure/practice.ts'
import { openDatabase } from './open-database.ts'
import { say } from './say.ts'
import { serve } from './serve.ts'

/** `tsunagi demo`: an invented city with a year of work, for trying and practising. Never on a real data folder. */
export const demo = async (): Promise<void> => {
  const opened = await openDatabase('data/practice', say)
  const client = new pg.Client(opened.admin)
  await client.connect()
  const lying = await countMunicipalities(client)
  if (lying.real > 0) throw new Error('ここには本物の市町村のデータがあります。練習には使えません / real data lies here; it is not for practice')
  if (lying.practice === 0) {
    say('架空の市を用意しています / preparing the invented city')
    await actAsOwner(client)
    await loadDemo(client, { today: dayInTokyo(nowInstant()), hashPassword, onProgress: say })
  }
  await client.end()
  await serve(opened, { practice: true })
}
