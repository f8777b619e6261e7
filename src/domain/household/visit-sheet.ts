/**
 * 訪問用の一枚: how much of each list stands on the one page that is read in the minute before a visit. What to beware of has no measure:
 * all of it stands, or somebody is hurt who could have known.
 */
export const MOST_ON_VISIT_SHEET = { members: 8, tasks: 5, referrals: 4, team: 7, contacts: 4 } as const

/** How many letters of what was written at a contact stand on it. */
export const LETTERS_OF_CONTACT = 150

/** The first of a list, and how many more there are: what is left out is always said. */
export const firstOf = <T>(all: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
})

/** The latest of everything that happened, pinned or not, the newest first: what was pinned long ago is no news. */
export const latestOf = <T extends { readonly id: string; readonly at: string }>(told: readonly T[], most: number): readonly T[] =>
  told.toSorted((one, other) => other.at.localeCompare(one.at)).filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index).slice(0, most)
