import type { ListedIntake } from '#domain/intake/import/check-rows.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { findKnownRows, listKnownIntakes, rowMark } from '#store/intake/import/known-rows.ts'
import type { Work } from '#service/handler.ts'

const SHOWN = 60

/** The rows of a list that were taken in before, or say the same anew (前に取り込んだ行), each with the intake that came of it. */
export const knownRowsShown = async ({ tx, rowSecret }: Work, intakes: readonly ListedIntake[]) => {
  const secret = rowSecret()
  const known = await findKnownRows(tx, intakes, secret)
  const earlierOf = new Map((await listKnownIntakes(tx, [...new Set(known.map((one) => one.id))])).map((one) => [one.id, one]))
  const listedAt = new Map(intakes.map((one) => [one.row, one]))
  return known.flatMap(({ row, how, id }) => {
    const [listed, earlier] = [listedAt.get(row), earlierOf.get(id)]
    if (listed === undefined || earlier === undefined) return []
    return [{
      row, mark: rowMark(listed, secret), how, text: limitGraphemes(listed.text, SHOWN), name: limitGraphemes(listed.words.name ?? '', SHOWN),
      earlier: { ...earlier, text: limitGraphemes(earlier.text, SHOWN) },
    }]
  })
}
