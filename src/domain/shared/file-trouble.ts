/** 読めないファイル: why a file as a whole cannot be read as a list. */
export const FILE_TROUBLES = [
  'file_empty', 'file_too_large', 'not_a_list', 'old_workbook', 'encrypted_workbook', 'broken_workbook', 'workbook_too_large', 'no_such_sheet',
  'wrong_encoding', 'broken_characters', 'unclosed_quote', 'too_many_rows', 'too_many_columns', 'too_many_cells', 'reading_stopped', 'readers_busy',
] as const

/** One of the reasons why a file cannot be read. */
export type FileTroubleKind = (typeof FILE_TROUBLES)[number]

/** Why a file cannot be read, with what its owner needs to mend it: the line, the encoding found, or the limit. */
export type FileTrouble = {
  readonly kind: FileTroubleKind
  readonly encoding?: string
  readonly line?: number
  readonly limit?: number
}
