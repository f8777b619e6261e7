import type { ImportField } from './import-field.ts'
import type { Kept, RowWords } from './kept-words.ts'

/** 受付者: who took the consultation as the list has it. Where one name alone is said, it stands for who took it and for who is in charge. */
export const receiverOf = ({ receivedBy, inCharge }: RowWords): string | undefined => receivedBy ?? inCharge

/** 担当者: on whose day the row stands, as the list has it. Whoever took it goes on with it where nobody else is named, as with an intake taken here. */
export const chargeOf = ({ receivedBy, inCharge }: RowWords): string | undefined => inCharge ?? receivedBy

/** What is known of a list where a name is read: its headings, whether a name is that of one person who can be given something at this agency now, and of one who is or was a colleague. */
export type Office = { readonly headingOf: (field: ImportField) => string; readonly isInOffice: (name: string) => boolean; readonly isColleague: (name: string) => boolean }

/** Who took it is told where no one colleague bears the name, also of what is over: the name stays as it is written, and nobody is said to have taken the consultation. */
export const takerNotice = ({ receivedBy }: RowWords, { isColleague }: Office): readonly Kept[] =>
  receivedBy === undefined || isColleague(receivedBy) ? [] : [{ field: 'receivedBy', reason: 'taker_unknown' }]

/**
 * Somebody in charge whom nobody knows here, or who has left, cannot be given the row: the name is a line of what was heard, and where the row stands open it is told, for it comes to whoever
 * takes the list in. Of what is over, a name said alone stays as the name of who took it.
 */
export const withCharge = (words: RowWords, isOpen: boolean, { headingOf, isInOffice }: Office): { readonly words: RowWords; readonly kept: readonly Kept[] } => {
  const { inCharge, receivedBy, heard } = words
  const isSaidAlready = !isOpen && (receivedBy === undefined || receivedBy === inCharge)
  if (inCharge === undefined || isInOffice(inCharge) || isSaidAlready) return { words, kept: [] }
  const line = `${headingOf('inCharge')}：${inCharge}`
  return {
    words: { ...words, heard: heard === undefined ? line : `${heard}\n${line}` },
    kept: isOpen ? [{ field: 'inCharge', reason: 'not_in_office' }] : [],
  }
}
