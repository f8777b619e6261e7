import { rowsUntil } from '#domain/intake/import/row-keys.ts'
import type { ListedIntake } from '#domain/intake/import/check-rows.ts'
import { keyMarkOf } from '#store/intake/import/known-rows.ts'
import { findStrangeRows } from '#store/intake/import/strange-rows.ts'
import type { Work } from '#service/handler.ts'

/**
 * Rows of a list that may have been taken in before and cannot be known again (見分けられない行): the secret of their fingerprints was lost and made anew since. A row of a
 * later day than everything taken in with the former one is new for certain.
 */
export const strangeRowsShown = async ({ tx, rowSecret }: Work, intakes: readonly ListedIntake[]) => {
  const strange = await findStrangeRows(tx, keyMarkOf(rowSecret()))
  const rows = strange === undefined ? 0 : rowsUntil(intakes, strange.until).length
  return strange === undefined || rows === 0 ? null : { rows, ...strange }
}
