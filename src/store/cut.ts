/** The first of a list, and how many there are beyond them: whoever shows the first says the rest (ほか何件). */
export type Cut<Row> = { readonly rows: readonly Row[]; readonly beyond: number }

/** Parts what was found from the number of all of it, which stands on every row (`count(*) over ()`). */
export const cutOff = <Row extends { readonly total: number }>(found: readonly Row[]): Cut<Row> => ({
  rows: found,
  beyond: (found[0]?.total ?? 0) - found.length,
})
