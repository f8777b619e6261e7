import { calledOf, type Called } from './called.ts'

/** A place that stood on a sheet (受付票に書かれた所在), and from which of its versions to which: without the first from the beginning, without the last until now. */
export type PlaceOnSheet = {
  readonly kind: string
  readonly text: string
  readonly mayContact: string
  readonly sheetFrom: number | null
  readonly sheetUntil: number | null
  readonly subjectId: string | null
} & { readonly [K in keyof Called]: Called[K] | null }

/** A place as the history of a sheet tells it: of whoever came (来談者), or of one of those it is about, as they are called by now. */
export type PlaceTold = { readonly whose: 'inquirer' | 'person'; readonly subjectId: string | null; readonly called: string; readonly kind: string; readonly text: string; readonly mayContact: string }

/** Where people were by a version of a sheet: what was typed over since, and what stood already. */
export const placesAt = (places: readonly PlaceOnSheet[], version: number): readonly PlaceTold[] =>
  places
    .filter((one) => (one.sheetFrom ?? 1) <= version && version <= (one.sheetUntil ?? Infinity))
    .map(({ kind, text, mayContact, subjectId, name, kana, describedAs }) => ({
      whose: subjectId === null ? 'inquirer' : 'person', subjectId, called: calledOf({ name, kana, describedAs: describedAs ?? '' }) ?? '', kind, text, mayContact,
    }))
