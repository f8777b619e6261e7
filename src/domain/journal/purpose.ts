/**
 * 利用目的: what personal information is used for, as the municipality has fixed it beforehand. Each operation is for one of
 * them, and the journal says which: nobody who asks can choose it, so it cannot be left out or made up.
 */
export const PURPOSES_OF_USE = [
  'consultation',
  'referral',
  'coordination',
  'supervision',
  'protection',
  'evaluation',
  'administration',
  'audit',
  'identification',
] as const

/** One of the purposes of use. */
export type PurposeOfUse = (typeof PURPOSES_OF_USE)[number]
