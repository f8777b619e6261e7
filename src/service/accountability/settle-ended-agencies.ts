import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { saveEndedAgencies } from '#store/accountability/ending.ts'
import { appendToJournal } from '#store/journal.ts'
import type { Office } from '../work-for.ts'

/** The office's round: what ended agencies still hold is written down at those who stand for them. Answers how many ended. */
export const settleEndedAgencies = (office: Office): Promise<number> =>
  asActor(office.database, { token: office.officeToken, purpose: 'coordination' }, async (tx, actor) => {
    if (actor === undefined) return 0
    const ended = await saveEndedAgencies(tx)
    if (ended.length > 0) {
      await appendToJournal(tx, { operation: 'settleEndedAgencies', result: 'done', subjects: ended, detail: {}, requestId: newId() })
    }
    return ended.length
  })
