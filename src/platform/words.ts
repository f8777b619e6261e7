/** What an operator is told, in both languages of the command line. */
export type OperatorWords = { readonly ja: string; readonly en: string }

/** Both languages, one under the other. */
export const bothLanguages = (words: OperatorWords): string => `${words.ja}\n${words.en}`

/** Something only an operator can mend: thrown where no caller could go on, and told in words. */
export class OperatorFault extends Error {
  readonly words: OperatorWords
  constructor(words: OperatorWords, options?: ErrorOptions) {
    super(bothLanguages(words), options)
    this.words = words
  }
}

/** A database and the numbered files of this version do not go together. */
export class MigrationConflict extends OperatorFault {}
