import { isBlank } from '#domain/shared/text-limits.ts'

/** 書き出しの目的: what a list of many intakes is taken out for. */
export const EXPORT_PURPOSES = ['statistics', 'meeting', 'succession', 'review', 'disclosure', 'other'] as const

/** What a list is taken out for. */
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number]

/** Up to so many rows a list is taken out without being asked what for. */
export const ROWS_WITHOUT_PURPOSE = 50

/** What stands in the way of taking out so many rows (書き出しの確認); nothing when it may be done. */
export const problemOfExport = (
  rows: number,
  purpose: ExportPurpose | undefined,
  note: string,
): 'purpose_needed' | 'purpose_needs_a_note' | undefined => {
  if (rows <= ROWS_WITHOUT_PURPOSE) return undefined
  if (purpose === undefined) return 'purpose_needed'
  return purpose === 'other' && isBlank(note) ? 'purpose_needs_a_note' : undefined
}
