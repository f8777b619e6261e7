import { newId } from '#platform/ids.ts'
import { saveEndedAgencies } from '#store/accountability/agency-end.ts'
import { appendToJournal } from '#store/journal.ts'
import { asOffice } from '../as-office.ts'
import type { Office } from '../work-for.ts'

/** The office's round: what ended agencies still hold is written down at those who stand for them. Answers how many ended. */
export const settleEndedAgencies = (office: Office): Promise<number> =>
  asOffice(office, 'coordination', async (tx) => {
    const ended = await saveEndedAgencies(tx)
    if (ended.length > 0) {
      await appendToJournal(tx, { operation: 'settleEndedAgencies', result: 'done', subjects: ended, detail: {}, requestId: newId() })
    }
    return ended.length
  })
