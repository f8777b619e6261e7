/**
 * The papers and pages that tell of one record (印刷するもの), and what that record is: a matter (a household, a consultation, a つなぎ), a person, or one record of contact,
 * which is told under its matter. Whoever adds a page of a record names it here, so that going to print with it is written down.
 */
export const PRINTED_SHEETS = {
  household: 'matter',
  household_paper: 'matter',
  household_viewers: 'matter',
  record_form: 'matter',
  intake: 'matter',
  intake_paper: 'matter',
  intake_viewers: 'matter',
  receipt: 'matter',
  referral: 'matter',
  referral_draft: 'matter',
  referral_form: 'matter',
  referral_notice: 'matter',
  referral_paper: 'matter',
  referral_viewers: 'matter',
  person: 'person',
  person_viewers: 'person',
  record_history: 'contact_record',
} as const

/** One of those papers and pages. */
export type PrintedSheet = keyof typeof PRINTED_SHEETS

/**
 * The lists and boards that put many people's records on paper (印刷する一覧). Whom they name stands in the journal by the question that read them; that one of
 * them went to print, and which, is told beside it.
 */
export const PRINTED_LISTS = ['today', 'intakes', 'cases', 'referrals', 'board', 'search', 'reviews', 'leaving', 'import_batch', 'reconciliation'] as const

/** One of those lists. */
export type PrintedList = (typeof PRINTED_LISTS)[number]
