import { z } from 'zod'
import { UNDO_OBSTACLES } from '#domain/intake/import/obstacle.ts'
import { id, instant } from './field.ts'
import { importFault } from './intake-import-row.ts'
import { defineCommand, defineQuery } from './operation.ts'

const COUNTER = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

const batch = z.object({
  batchId: id,
  fileName: z.string(),
  taken: z.int(),
  leftOut: z.int(),
  importedAt: instant,
  importedByName: z.string(),
  /** How many of what was taken in are taken back. */
  undoneCount: z.int(),
  undoneAt: instant.nullable(),
  undoneByName: z.string().nullable(),
})

/** 取込の履歴: what my agency imported, the newest first. */
export const listImportBatches = defineQuery({
  name: 'listImportBatches',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '取込の履歴', en: 'List imports' },
  input: z.object({}),
  output: z.object({ batches: z.array(batch) }),
  problems: [],
  roles: COUNTER,
  subjects: (_, output) => output.batches.map((one) => one.batchId),
})

/** 取込を開く: the intakes that came with it, who is in charge of each now, and what was done on them since, which keeps each from being taken back. */
export const getImportBatch = defineQuery({
  name: 'getImportBatch',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '取込を開く', en: 'Open an import' },
  input: z.object({
    batchId: id,
    /** Of what stands, and of what was taken back: each goes page by page for itself. */
    page: z.int().min(1).max(1_000).default(1), undonePage: z.int().min(1).max(1_000).default(1),
  }),
  output: batch.extend({
    intakes: z.array(z.object({ id, number: z.int(), receivedAt: instant, text: z.string(), inChargeName: z.string().nullable(), obstacles: z.array(z.enum(UNDO_OBSTACLES)) })),
    /** How many stand, and how many of them somebody worked on, on whichever page. */
    total: z.int(),
    worked: z.int(),
    /** What was taken back, by number and day, page by page; `undoneCount` says how many in all. */
    undone: z.array(z.object({ number: z.int(), receivedAt: instant })),
  }),
  problems: [],
  roles: COUNTER,
  subjects: (input, output) => [input.batchId, ...output.intakes.map((one) => one.id)],
})

/** 取り込めなかった箇所: what of the file was refused, cell by cell, to be mended there; what stood in a cell is kept nowhere. */
export const listImportFaults = defineQuery({
  name: 'listImportFaults',
  drawer: 'intake',
  way: 'lists',
  purpose: 'consultation',
  summary: { ja: '取り込めなかった箇所', en: 'List what an import refused' },
  input: z.object({ batchId: id }),
  output: z.object({ faults: z.array(importFault.omit({ value: true, meant: true })) }),
  problems: [],
  roles: COUNTER,
  subjects: (input) => [input.batchId],
})

/** 取込を取り消す: what nobody worked on goes, and what somebody did stays. */
export const undoImport = defineCommand({
  name: 'undoImport',
  drawer: 'intake',
  purpose: 'consultation',
  summary: { ja: '取込を取り消す', en: 'Undo an import' },
  input: z.object({ batchId: id }),
  output: z.object({ batchId: id, undone: z.int(), stayed: z.int() }),
  problems: ['already_undone', 'worked_on'],
  roles: COUNTER,
  subjects: (input) => [input.batchId],
  detail: (_, output) => ({ undone: output.undone, ...(output.stayed > 0 && { stayed: output.stayed }) }),
})

/** Everything that can be asked and done about lists that were taken in. */
export const importBatchOperations = { listImportBatches, getImportBatch, listImportFaults, undoImport } as const
