/**
 * 訪問用の一枚: how much of each list stands on the one page that is read in the minute before a visit. What to beware of has no measure:
 * all of it stands, or somebody is hurt who could have known.
 */
export const MOST_ON_VISIT_SHEET = { members: 6, tasks: 4, referrals: 3, intakes: 2, team: 6 } as const

/** To how many letters a text is told, in whole sentences: what was done at a contact, what is known, and everything else. What was pinned is told whole. */
export type VisitLetters = { readonly facts: number; readonly known: number; readonly others: number }

/** Usually; where there is room for more; and where all else fills the page already. */
export const LETTERS_ON_VISIT_SHEET = {
  usual: { facts: 90, known: 70, others: 45 }, roomy: { facts: 240, known: 180, others: 120 }, tight: { facts: 50, known: 70, others: 30 },
} as const

/** The first of a list, and how many more there are: what is left out is always said. */
export const firstOf = <T>(all: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
})

const LETTERS_IN_LINE = 40
const FIRST_WIDE_LETTER = 0x1100
const WIDTH_OF_NARROW = 0.6
/** What stands between one thing and the next: a rule, and the reading above a name. */
const BETWEEN = 0.25

/** About how many lines of the page a text takes; a Latin letter takes more than half the room of a Japanese one. */
export const linesOnVisitSheet = (text: string): number => {
  const width = Array.from(text).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < FIRST_WIDE_LETTER ? WIDTH_OF_NARROW : 1), 0)
  return Math.max(1, Math.ceil(width / LETTERS_IN_LINE)) + BETWEEN
}

/** How many lines of a list of its own are there, of which so many stand in any case, and so many at most. */
export type SharedRoom = { readonly least: number; readonly most: number; readonly lines: readonly number[] }

/**
 * How many of each list find room in what is left of the page, and what is left then; less than nothing where what stands in any case is too much already.
 * They take turns, so that a long one pushes out no other, and none skips what does not fit: what stands is always the beginning of a list.
 */
export const shareVisitSheet = (room: number, lists: readonly SharedRoom[]): { readonly counts: readonly number[]; readonly left: number } => {
  const counts = lists.map(({ least, lines }) => Math.min(least, lines.length))
  let left = lists.reduce((rest, { lines }, n) => rest - lines.slice(0, counts[n]).reduce((sum, one) => sum + one, 0), room)
  const takes = ({ most, lines }: SharedRoom, n: number): boolean => {
    const count = counts[n] ?? 0
    const next = lines[count]
    if (next === undefined || count >= most || next > left) return false
    counts[n] = count + 1
    left -= next
    return true
  }
  while (lists.map(takes).includes(true));
  return { counts, left }
}

const MOST_TO_WRITE_ON = 8
const LINES_OF_A_HAND = 1.75

/** How many ruled lines there are to write on in what is left: a hand needs more room than print. */
export const ruledOnVisitSheet = (left: number): number => Math.max(0, Math.min(MOST_TO_WRITE_ON, Math.floor(left / LINES_OF_A_HAND)))

/** The latest of everything that happened, pinned or not, the newest first: what was pinned long ago is no news. */
export const latestOf = <T extends { readonly id: string; readonly at: string }>(told: readonly T[], most: number): readonly T[] =>
  told.toSorted((one, other) => other.at.localeCompare(one.at)).filter((one, index, all) => all.findIndex(({ id }) => id === one.id) === index).slice(0, most)
