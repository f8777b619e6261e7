import { newId } from '#platform/ids.ts'
import { saveEndedMemberships } from '#store/accountability/known-end.ts'
import { appendToJournal } from '#store/journal.ts'
import { asOffice } from '../as-office.ts'
import type { Office } from '../work-for.ts'

/** The office's round: what is still held where a known end (離任の日) has come goes to whoever was named, or to the supervisor. Answers how many left. */
export const settleEndedMemberships = (office: Office): Promise<number> =>
  asOffice(office, 'coordination', async (tx) => {
    const ended = await saveEndedMemberships(tx)
    if (ended.length > 0) {
      const subjects = [...new Set(ended.flatMap((one) => [one.membershipId, ...one.matterIds]))]
      await appendToJournal(tx, { operation: 'settleEndedMemberships', result: 'done', subjects, detail: {}, requestId: newId() })
    }
    return ended.length
  })
