/** What an operator is told, in both languages of the command line. */
export type OperatorWords = { readonly ja: string; readonly en: string }

/** Both languages, one under the other. */
export const bothLanguages = (words: OperatorWords): string => `${words.ja}\n${words.en}`
