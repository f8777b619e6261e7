/**
 * Support cases beside (ほかの支援ケース): those that stand open about somebody of a sheet, as far as whoever decides may know of them, and that nobody has named
 * yet as known. While there is one, no further case is opened: nobody is turned away, and nobody is supported twice without knowing.
 */
export const stillUnknown = (standing: readonly string[], known: readonly string[]): readonly string[] => standing.filter((one) => !known.includes(one))
