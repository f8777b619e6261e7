/**
 * What the product itself writes where people write (自動で入る語): where a number comes from, why the office ended something, that
 * somebody's name is not known (氏名不詳), that a contact was promised. It is kept as a code, so that everybody reads it in their own language.
 */
export const OWN_WORDS = ['from_intake', 'from_referral', 'from_import', 'imported_past', 'taken_up_stranded', 'given_back', 'met_elsewhere', 'nameless', 'promised_contact', 'taken_on'] as const

/** One of them. */
export type OwnWord = (typeof OWN_WORDS)[number]

/** The own word a text is, if it is one. */
export const ownWordIn = (text: string): OwnWord | undefined => OWN_WORDS.find((one) => one === text)
