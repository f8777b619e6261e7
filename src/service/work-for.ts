import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import { dayInTokyo } from '#domain/shared/instant.ts'
import { newId } from '#platform/ids.ts'
import { enter, type ActingTransaction, type Entered } from '#store/as-actor.ts'
import type { Database } from '#store/database.ts'
import { OfficeCannotAct } from './as-office.ts'
import type { Work } from './handler.ts'

/** Who asks, and under which request number; and whether they have gone meanwhile. */
export type Pass = { readonly token: string; readonly requestId: string; readonly signal?: AbortSignal }

/** A pass for one operation, which says what it is for. */
export type PassFor = Pass & { readonly purpose: PurposeOfUse }

/** What performing needs from its surroundings. */
export type Office = { readonly database: Database; readonly officeToken: string; readonly rowSecret: string }

/** What a handler works with, for one actor in one transaction. */
export const workFor = (office: Office, pass: PassFor, tx: ActingTransaction, { actor, now }: Entered): Work => {
  return {
    tx,
    actor,
    now,
    today: dayInTokyo(now),
    newId,
    touched: [],
    signal: pass.signal,
    rowSecret: () => office.rowSecret,
    asOffice: async (work) => {
      if ((await enter(tx, office.officeToken, pass.purpose)) === undefined) throw new OfficeCannotAct()
      try {
        return await work()
      } finally {
        // A transaction that failed takes no more statements: what failed is to be told, not that.
        await enter(tx, pass.token, pass.purpose).catch(() => undefined)
      }
    },
  }
}
