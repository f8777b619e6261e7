import { z } from 'zod'
import { PRINTED_SHEETS, type PrintedSheet } from '#domain/journal/printed.ts'
import { id } from './field.ts'
import { defineCommand } from './operation.ts'
import { WORKERS } from './workers.ts'

const SHEETS = Object.keys(PRINTED_SHEETS) as [PrintedSheet, ...PrintedSheet[]]

/**
 * 印刷の画面を開いた: said by a page of a record when the browser is asked to print it, by a button or by its own menu. Whether paper came of it nobody knows. Whoever may
 * read the record says it, and it holds nothing up.
 */
export const notePrinted = defineCommand({
  name: 'notePrinted',
  drawer: 'journal',
  way: 'prints',
  purpose: 'consultation',
  summary: { ja: '印刷の画面を開く', en: 'Open the print dialogue' },
  input: z.object({ recordId: id, sheet: z.enum(SHEETS) }),
  /** The record under which it is noted: of one record of contact, its household. */
  output: z.object({ recordId: id }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [output.recordId],
  detail: (input) => ({ sheet: input.sheet }),
})

/** What the journal is told of paper. */
export const printingOperations = { notePrinted } as const
