/** On which basis a fact travels with a referral (情報提供の根拠). Every fact names one. */
export const DISCLOSURE_BASES = [
  'consent', 'within_purpose', 'swa_106_6', 'sra_9', 'cwa_25_2', 'appi_69_2_2', 'appi_69_2_4', 'life_body_property', 'abuse_notification',
] as const
/** One of the bases. */
export type DisclosureBasis = (typeof DISCLOSURE_BASES)[number]

/** What kind of fact travels. */
export const FACT_CATEGORIES = ['identity', 'contact', 'situation', 'health', 'money', 'family', 'risk', 'wish'] as const
/** One of the kinds. */
export type FactCategory = (typeof FACT_CATEGORIES)[number]

/** A fact that is to travel. */
export type TravellingFact = { readonly category: FactCategory; readonly text: string; readonly basis: DisclosureBasis; readonly basisNote: string }

/** Bases that need the reason written down, case by case. */
const NEED_REASON: readonly DisclosureBasis[] = ['appi_69_2_2', 'appi_69_2_4', 'life_body_property']

/** The first fact that may not travel, and why: whereabouts of a concealed person, or a basis without its reason. */
export const problemOfFacts = (
  facts: readonly TravellingFact[],
  isConcealed: boolean,
): 'concealed_fact' | 'basis_reason_needed' | undefined => {
  if (isConcealed && facts.some((fact) => fact.category === 'contact')) return 'concealed_fact'
  return facts.some((fact) => NEED_REASON.includes(fact.basis) && fact.basisNote.trim() === '') ? 'basis_reason_needed' : undefined
}
