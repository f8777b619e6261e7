import { reconciliationOf } from '#domain/accountability/reconciliation.ts'
import { newId } from '#platform/ids.ts'
import { hasReconciledToday, listFindings, saveReconciliation } from '#store/accountability/reconcile.ts'
import { appendToJournal } from '#store/journal.ts'
import { asOffice } from '../as-office.ts'
import type { Office } from '../work-for.ts'

/** The office's round: reconciles once a day and keeps what it found. Answers whether this round was the day's. */
export const reconcileDaily = (office: Office): Promise<boolean> =>
  asOffice(office, 'coordination', async (tx, actor) => {
    if (await hasReconciledToday(tx, actor)) return false
    const found = reconciliationOf(await listFindings(tx))
    const id = newId()
    if (!(await saveReconciliation(tx, actor, { id, isAutomatic: true, found }))) return false
    const detail = { open: found.open, dropped: found.dropped }
    await appendToJournal(tx, { operation: 'reconcileDaily', result: 'done', subjects: [id], detail, requestId: newId() })
    return true
  })
