import type { Day } from '#domain/shared/day.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { countGraphemes } from '#domain/shared/graphemes.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import type { ListedIntake } from './check-rows.ts'

/** In what a row agrees with one that was taken in before, the nearest first: in every word; in person, day and text; in two of these. */
export const KEY_KINDS = ['whole', 'all', 'who_on', 'who_what', 'on_what'] as const
/** One of them. */
export type KeyKind = (typeof KEY_KINDS)[number]

/** What a row is known by again (行の見分け): each a text that an equal row has, too. */
export type RowKey = { readonly kind: KeyKind; readonly text: string }

/** A text so long, told on one day, is hardly told by two: a shorter one (家賃のこと) is, every day. */
const TELLING = 12

/**
 * What a row is known by when the list comes again (前に取り込んだ行): whom it is about, the day, and the text, each without width, spaces and marks; and every word of it.
 * `isKept`: as it is kept with the intake; a short text and a day are then too little, unless nobody is named.
 */
export const rowKeysOf = ({ said, text, words: { name, kana }, receivedAt }: ListedIntake, isKept: boolean): readonly RowKey[] => {
  const [who, on, what] = [foldForSearch(name ?? kana ?? ''), receivedAt === undefined ? '' : dayInTokyo(receivedAt as Instant), foldForSearch(text)]
  const isTelling = !isKept || who === '' || countGraphemes(text) >= TELLING
  const keys: readonly (RowKey | false)[] = [
    { kind: 'whole', text: said },
    { kind: 'all', text: JSON.stringify([who, on, what]) },
    who !== '' && on !== '' && { kind: 'who_on', text: JSON.stringify([who, on]) },
    who !== '' && { kind: 'who_what', text: JSON.stringify([who, what]) },
    on !== '' && isTelling && { kind: 'on_what', text: JSON.stringify([on, what]) },
  ]
  return keys.filter((key) => key !== false)
}

/** Something on record that shares a key with a row. */
export type Shared = { readonly row: number; readonly kind: KeyKind; readonly id: string }

/** A row that was taken in before, or one that says the same anew (前に取り込んだ行・その書き直し), and which record it is. */
export type KnownRow = { readonly row: number; readonly how: 'same' | 'rewritten'; readonly id: string }

/**
 * Which rows of a list were taken in before. A record that stands in the list word for word is that row's and nobody else's: who comes every month is not taken for a
 * rewriting of the month before, where that stands in the list as well. Of what a row may be a rewriting of, the nearest is told.
 */
export const knownRows = (shared: readonly Shared[]): readonly KnownRow[] => {
  const whole = shared.filter((one) => one.kind === 'whole')
  const same = new Map(whole.map((one) => [one.row, one.id]))
  const accounted = new Set(whole.map((one) => one.id))
  const others = shared.filter((one) => !same.has(one.row) && !accounted.has(one.id))
  const nearest = others.toSorted((a, b) => KEY_KINDS.indexOf(a.kind) - KEY_KINDS.indexOf(b.kind) || a.id.localeCompare(b.id))
  const rewritten = new Map(nearest.toReversed().map((one) => [one.row, one.id]))
  return [
    ...[...same].map(([row, id]) => ({ row, how: 'same', id }) as const),
    ...[...rewritten].map(([row, id]) => ({ row, how: 'rewritten', id }) as const),
  ].toSorted((a, b) => a.row - b.row)
}

/** Rows of a list that are of a day or before it, or of no day (その日までの行): where what was taken in up to then cannot be known again, any of them may be of it. */
export const rowsUntil = (intakes: readonly ListedIntake[], until: Day): readonly ListedIntake[] =>
  intakes.filter(({ receivedAt }) => receivedAt === undefined || dayInTokyo(receivedAt as Instant) <= until)

/** The last day of a list that is taken in (いちばん後の受付日): a row of no day may come again with any day up to the one on which it was taken in. */
export const lastDayOfRows = (intakes: readonly ListedIntake[], today: Day): Day =>
  intakes.map(({ receivedAt }) => (receivedAt === undefined ? today : dayInTokyo(receivedAt as Instant))).reduce((last, day) => (day > last ? day : last))

/** What is said of a row that was taken in before: taken in once more as a matter of its own, or left out. */
export type SaidOfKnown = { readonly row: number; readonly take: boolean }

/** Rows known from before of which nobody has said what shall become of them (まだ決めていない行): nothing is doubled, and nothing dropped, by itself. */
export const undecidedKnown = (known: readonly Pick<KnownRow, 'row'>[], said: readonly SaidOfKnown[]): readonly number[] => {
  const decided = new Set(said.map((one) => one.row))
  return known.filter((one) => !decided.has(one.row)).map((one) => one.row)
}

/** The rows that go on (取り込む行): all but those known from before that somebody leaves out. */
export const withoutLeftOut = (intakes: readonly ListedIntake[], known: readonly Pick<KnownRow, 'row'>[], said: readonly SaidOfKnown[]): readonly ListedIntake[] => {
  const recognised = new Set(known.map((one) => one.row))
  const left = new Set(said.filter((one) => !one.take && recognised.has(one.row)).map((one) => one.row))
  return intakes.filter((one) => !left.has(one.row))
}
