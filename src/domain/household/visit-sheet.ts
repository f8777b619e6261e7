/**
 * 訪問用の一枚: how much of each list stands on the one page that is read in the minute before a visit. What to beware of has no measure:
 * all of it stands, or somebody is hurt who could have known.
 */
export const MOST_ON_VISIT_SHEET = { members: 6, tasks: 4, referrals: 3, team: 6 } as const

/** How many letters of one text stand on it: of what was done at a contact, and of everything else. */
export const LETTERS_ON_VISIT_SHEET = { facts: 90, others: 45 } as const

/** The first of a list, and how many more there are: what is left out is always said. */
export const firstOf = <T>(all: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
})

const ROOM_FOR_LINES = 34
const LINES_OF_CONTACT = 4

/** How many contacts still find room beneath what stands on the page already, in lines: two in any case, five at most. */
export const contactsOnVisitSheet = (lines: number): number => Math.max(2, Math.min(5, Math.ceil((ROOM_FOR_LINES - lines) / LINES_OF_CONTACT)))

/** The latest of everything that happened, pinned or not, the newest first: what was pinned long ago is no news. */
export const latestOf = <T extends { readonly id: string; readonly at: string }>(told: readonly T[], most: number): readonly T[] =>
  told.toSorted((one, other) => other.at.localeCompare(one.at)).filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index).slice(0, most)
