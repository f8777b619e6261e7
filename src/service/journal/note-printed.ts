import type { noteListPrinted as ofList, notePrinted as promise } from '#contract/printing.ts'
import { PRINTED_SHEETS } from '#domain/journal/printed.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findPrinted } from '#store/journal/printed.ts'
import type { Handler } from '../handler.ts'

/** 印刷の画面を開いた: what the page told stands in the entry, the people of the record, and of a person their records. */
export const notePrinted: Handler<typeof promise> = async ({ tx, touched }, { recordId, sheet }) => {
  const printed = await findPrinted(tx, PRINTED_SHEETS[sheet], recordId)
  if (printed === undefined) return refuse({ code: 'not_found' })
  touched.push(...printed.along)
  return ok({ recordId: printed.id })
}

/** 一覧の印刷の画面を開いた: what the page told stands in the entry. */
export const noteListPrinted: Handler<typeof ofList> = async () => ok({})
