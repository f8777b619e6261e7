import { z } from 'zod'
import { PRINTED_LISTS, PRINTED_SHEETS, type PrintedSheet } from '#domain/journal/printed.ts'
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

/**
 * 一覧の印刷の画面を開いた: said by a list of many people's records. Which list it was is all it says: whom it names stands in the journal by the question
 * that read it, so that no identifier is told again, and no word of what was looked for.
 */
export const noteListPrinted = defineCommand({
  name: 'noteListPrinted',
  drawer: 'journal',
  way: 'prints',
  purpose: 'consultation',
  summary: { ja: '一覧の印刷の画面を開く', en: 'Open the print dialogue of a list' },
  input: z.object({ list: z.enum(PRINTED_LISTS) }),
  output: z.object({}),
  problems: [],
  roles: [...WORKERS, 'administrator', 'auditor'],
  subjects: () => [],
  detail: ({ list }) => ({ sheet: list }),
})

/** What the journal is told of paper. */
export const printingOperations = { notePrinted, noteListPrinted } as const
