import type { RowFault } from './fault.ts'
import type { ImportField } from './import-field.ts'

/** What tells where somebody is, and what tells of somebody at length: of a refused row it is kept nowhere. */
const NOT_KEPT: readonly ImportField[] = ['phone', 'address', 'inquirerPhone', 'inquirerAddress', 'text', 'heard', 'judgement', 'ownWords', 'outcomeNote']

/**
 * 取り込めなかった箇所: a fault as it stays with its import, so that the row can be mended in the file afterwards. A place or a text that was
 * too long is told by row and column alone: nothing about anybody lies outside the records that are closed with them.
 */
export const keptFault = (fault: RowFault): RowFault => (NOT_KEPT.includes(fault.field) ? { ...fault, value: '' } : fault)
