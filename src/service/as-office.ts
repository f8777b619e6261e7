import type { Actor } from '#domain/access/actor.ts'
import type { Instant } from '#domain/shared/instant.ts'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import { keyMarkOf } from '#store/intake/import/known-rows.ts'
import { areRowsKnown } from '#store/intake/import/strange-rows.ts'
import { asActor, type ActingTransaction } from '#store/as-actor.ts'
import type { Office } from './work-for.ts'

/** The office has no seat any more: its session is over, or the agency it sits at is gone. Nothing runs by itself then. */
export class OfficeCannotAct extends Error {
  constructor() {
    super('the office (事務局) cannot act: no rounds, no escalation, no reconciliation. Restart the server; if it stays so, look at the coordinating agency of the structure')
  }
}

/** Work of the office (事務局) in a transaction of its own. That nobody could do it is a fault, never a round in which nothing was found. */
export const asOffice = <T>(office: Office, purpose: PurposeOfUse, work: (tx: ActingTransaction, actor: Actor, now: Instant) => Promise<T>): Promise<T> =>
  asActor(office.database, { token: office.officeToken, purpose }, async (tx, actor, now) => {
    if (actor === undefined || now === undefined) throw new OfficeCannotAct()
    return work(tx, actor, now)
  })

/** Whether the office could act now; and whether rows of every list that was taken in are known again: without a seat nobody can tell (null). */
export const lookAsOffice = (office: Office): Promise<{ readonly officeActs: boolean; readonly rowsKnown: boolean | null }> =>
  asActor(office.database, { token: office.officeToken, purpose: 'coordination' }, async (tx, actor) =>
    ({ officeActs: actor !== undefined, rowsKnown: actor === undefined ? null : await areRowsKnown(tx, keyMarkOf(office.rowSecret)) }))
