import type { Day } from '#domain/shared/day.ts'
import type { ImportField } from './import-field.ts'

/** 取り込めない理由: why a cell cannot be taken. */
export const FAULT_REASONS = [
  'nothing_written', 'too_long', 'unknown_code', 'unknown_day', 'serial_number', 'unknown_time', 'which_half', 'day_not_yet_come', 'time_not_yet_come', 'ends_before_it_began', 'day_too_far', 'failed_formula',
] as const
/** Why a cell cannot be taken. */
export type FaultReason = (typeof FAULT_REASONS)[number]

/** A cell that cannot be taken, within its row. `meant`: the day a bare number would be (通し番号). */
export type CellFault = { readonly field: ImportField; readonly reason: FaultReason; readonly meant?: Day }

/** 取り込めない箇所: row, column (its header; empty for the row as a whole), what stands there, and why. */
export type RowFault = CellFault & { readonly row: number; readonly column: string; readonly value: string }

/** The faults of a row, as it is read. */
export type Reading = { readonly faults: CellFault[] }
