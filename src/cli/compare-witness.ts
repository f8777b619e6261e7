import type { OperatorWords } from '#platform/words.ts'
import type { DatabaseWitness } from '#store/witness.ts'

/** How a copy compares with what it is a copy of: in figures, and every difference in words. */
export type Comparison = {
  readonly tables: number
  readonly rows: number
  readonly heads: number
  readonly records: number
  readonly differences: readonly OperatorWords[]
}

const rowDifferences = (earlier: DatabaseWitness, later: DatabaseWitness): readonly OperatorWords[] =>
  [...new Set([...Object.keys(earlier.rows), ...Object.keys(later.rows)])].flatMap((table) => {
    const [before, after] = [earlier.rows[table], later.rows[table]]
    return before === after ? [] : [{ ja: `${table}: ${before ?? 'なし'} 行だったものが ${after ?? 'なし'} 行`, en: `${table}: ${before ?? 'no'} rows became ${after ?? 'none'}` }]
  })

const headDifferences = (earlier: DatabaseWitness, later: DatabaseWitness): readonly OperatorWords[] =>
  JSON.stringify(earlier.heads) === JSON.stringify(later.heads) ? [] : [{ ja: '記録簿の先頭が違う', en: 'the heads of the journal differ' }]

const recordDifferences = (earlier: DatabaseWitness, later: DatabaseWitness): readonly OperatorWords[] => {
  const found = new Set(later.records.map(({ table, key, hash }) => `${table}/${key}/${hash}`))
  return earlier.records
    .filter(({ table, key, hash }) => !found.has(`${table}/${key}/${hash}`))
    .map(({ table }) => ({ ja: `${table}: 記録が一件違う`, en: `${table}: a record differs` }))
}

/** Compares what was counted when the copy was made with what is counted in the copy. */
export const compareWitness = (earlier: DatabaseWitness, later: DatabaseWitness): Comparison => ({
  tables: Object.keys(earlier.rows).length,
  rows: Object.values(earlier.rows).reduce((sum, count) => sum + count, 0),
  heads: earlier.heads.length,
  records: earlier.records.length,
  differences: [...rowDifferences(earlier, later), ...headDifferences(earlier, later), ...recordDifferences(earlier, later)],
})
