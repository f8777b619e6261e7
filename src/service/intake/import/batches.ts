import type { getImportBatch as one, listImportBatches as many, listImportFaults as faultsOf, undoImport as undo } from '#contract/intake-import-batch.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findBatch, findBatchFaults, listBatches, listBatchIntakes, listUndone, undoBatch } from '#store/intake/import/batch.ts'
import type { Handler } from '#service/handler.ts'

const PAGE = 50

/** 取込の履歴. */
export const listImportBatches: Handler<typeof many> = async ({ tx, actor }) => ok({ batches: await listBatches(tx, actor) })

/** 取込を開く. */
export const getImportBatch: Handler<typeof one> = async ({ tx, actor }, { batchId, page, undonePage }) => {
  const batch = await findBatch(tx, actor, batchId)
  if (batch === undefined) return refuse({ code: 'not_found' })
  const shown = (at: number) => ({ limit: PAGE, offset: (at - 1) * PAGE })
  return ok({
    ...batch,
    ...(await listBatchIntakes(tx, batchId, shown(page))),
    undone: await listUndone(tx, actor, batchId, shown(undonePage)),
  })
}

/** 取り込めなかった箇所. */
export const listImportFaults: Handler<typeof faultsOf> = async ({ tx, actor }, { batchId }) => {
  const faults = await findBatchFaults(tx, actor, batchId)
  return faults === undefined ? refuse({ code: 'not_found' }) : ok({ faults: [...faults] })
}

/** 取込を取り消す: what nobody worked on goes, the rest stays and is told by `getImportBatch`. Each that went stands in the journal as taken back. */
export const undoImport: Handler<typeof undo> = async ({ tx, actor, touched }, { batchId }) => {
  if ((await findBatch(tx, actor, batchId)) === undefined) return refuse({ code: 'not_found' })
  const { problem, gone, stayed } = await undoBatch(tx, batchId)
  if (problem === 'already_undone' || problem === 'worked_on') return refuse({ code: problem })
  touched.push(...gone)
  return problem === '' ? ok({ batchId, undone: gone.length, stayed }) : refuse({ code: 'not_found' })
}
