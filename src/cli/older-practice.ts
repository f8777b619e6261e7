import pg from 'pg'
import type { DatabaseSettings } from '#platform/database.ts'
import { MigrationConflict, OperatorFault } from '#platform/words.ts'
import { countMunicipalities } from '#store/structure/practice.ts'

/** Whether there are invented cities here and nothing real. What cannot be looked into is taken for real. */
const isPracticeAlone = async (admin: DatabaseSettings): Promise<boolean> => {
  const client = new pg.Client(admin)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { real, practice } = await countMunicipalities(client)
    return real === 0 && practice > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Why a practice city (練習用の市) of another version does not open, told as what it is: nothing in it is anybody's, so it need not be brought along. It is never removed
 * by itself. Any other fault comes back as it was.
 */
export const asOlderPractice = async (fault: unknown, admin: DatabaseSettings, root: string): Promise<unknown> => {
  if (!(fault instanceof MigrationConflict) || !(await isPracticeAlone(admin))) return fault
  return new OperatorFault(
    {
      ja: `${root} にあるのは、別のバージョンが作った練習用の市なので、このバージョンでは開けません。中身はすべて架空です。ほかに何も置いていなければ、このフォルダは消してかまいません（自動では消しません）。残すときは、別の場所を指定して起動してください：TSUNAGI_DATA=/別のフォルダ npm run demo`,
      en: `The practice city in ${root} was made by another version, and this version cannot open it. All of it is invented: if nothing else of yours lies in that folder you may remove it (it is never removed by itself). To keep it, name another place: TSUNAGI_DATA=/another/folder npm run demo`,
    },
    { cause: fault },
  )
}
