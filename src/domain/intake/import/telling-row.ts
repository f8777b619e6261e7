import { personsToldBy, writtenIn, type ConcealedPlace } from '#domain/access/told-place.ts'
import type { ListedIntake } from './check-rows.ts'

/** 所在が書かれている行: a row that tells where somebody concealed is, and whose place stands in its sentences and in its fields for an address or a number. */
export type TellingRow = { readonly row: number; readonly inTexts: readonly string[]; readonly inPlaces: readonly string[] }

/**
 * What is said of one such row (行への答え): that it is about somebody concealed, so that its address and number are closed with theirs, and that
 * what nothing closes is taken in as it is. `personId`: one of those whose place stands in its fields.
 */
export type RowAnswer = { readonly row: number; readonly personId?: string | undefined; readonly openly: boolean }

/** A row that is taken in: bound to somebody concealed, or to nobody. */
export type TakenRow = { readonly listed: ListedIntake; readonly personId: string | undefined; readonly isOpen: boolean }

/** What becomes of the rows of a list: taken in, or put aside because nobody answered for them. */
export type RowsDecided = { readonly taken: readonly TakenRow[]; readonly putAside: readonly number[] }

/** What a row tells a handler (取扱者) of a concealed place, read by itself: never with the rows beside it. */
export const tellingRowOf = ({ row, text, words, ending }: ListedIntake, known: readonly ConcealedPlace[]): TellingRow | undefined => {
  if (known.length === 0) return undefined
  const { texts, places } = writtenIn({ text, words, note: ending?.note })
  const told = { row, inTexts: personsToldBy(texts, known), inPlaces: personsToldBy(places, known) }
  return told.inTexts.length + told.inPlaces.length === 0 ? undefined : told
}

/** Whether others will read a place if the row is taken in so: a sentence, or a field of a row that nobody concealed is bound to. */
export const opensPlace = (telling: TellingRow, personId: string | undefined): boolean =>
  telling.inTexts.length > 0 || (telling.inPlaces.length > 0 && personId === undefined)

const isClosing = (telling: TellingRow | undefined, personId: string | undefined): boolean =>
  personId === undefined || telling?.inPlaces.includes(personId) === true

/** Whether each answer is about somebody whose place stands in the fields of its own row; nobody else is bound by a list. */
export const areAnswersFitting = (intakes: readonly ListedIntake[], known: readonly ConcealedPlace[], answers: readonly RowAnswer[]): boolean => {
  const listedAt = new Map(intakes.map((one) => [one.row, one]))
  return answers.every(({ row, personId }) => {
    const listed = listedAt.get(row)
    return isClosing(listed && tellingRowOf(listed, known), personId)
  })
}

/** Decides row by row what is taken in (行ごとの取込): a row that would open a place waits for a word about it, and all others are taken. */
export const decideRows = (intakes: readonly ListedIntake[], known: readonly ConcealedPlace[], answers: readonly RowAnswer[]): RowsDecided => {
  const answerAt = new Map(answers.map((one) => [one.row, one]))
  const taken: TakenRow[] = []
  const putAside: number[] = []
  for (const listed of intakes) {
    const answer = answerAt.get(listed.row)
    const telling = tellingRowOf(listed, known)
    const personId = answer?.personId
    const isOpen = telling !== undefined && opensPlace(telling, personId)
    if (isOpen && answer?.openly !== true) putAside.push(listed.row)
    else taken.push({ listed, personId, isOpen })
  }
  return { taken, putAside }
}
