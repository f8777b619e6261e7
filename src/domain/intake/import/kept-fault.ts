import type { RowFault } from './fault.ts'

/** A fault as it stays with its import. */
export type KeptFault = Pick<RowFault, 'row' | 'column' | 'field' | 'reason'>

/**
 * 取り込めなかった箇所: a fault as it stays with its import, so that the row can be mended in the file afterwards. Never what stood there: where the cells of a row
 * slipped by one an address stands in the column of a day, and nothing about anybody lies outside the records that are closed with them. The file has it.
 */
export const keptFault = ({ row, column, field, reason }: RowFault): KeptFault => ({ row, column, field, reason })
