import type { Consent } from '../intake/codes.ts'
import type { Day } from '../shared/day.ts'
import { basisRuleOn, type DisclosureBasis } from './basis.ts'

/** What kind of fact travels. */
export const FACT_CATEGORIES = ['identity', 'contact', 'situation', 'health', 'money', 'family', 'risk', 'wish'] as const
/** One of the kinds. */
export type FactCategory = (typeof FACT_CATEGORIES)[number]

/** A fact that is to travel (渡す情報), on its basis. */
export type TravellingFact = { readonly category: FactCategory; readonly text: string; readonly basis: DisclosureBasis; readonly basisNote: string }

/** Why a fact may not travel as it is. */
export const FACT_PROBLEMS = ['concealed_fact', 'basis_reason_needed', 'basis_not_in_force', 'consent_not_recorded'] as const
/** One of the reasons. */
export type FactProblem = (typeof FACT_PROBLEMS)[number]

/**
 * What is known when facts are to travel: whether anybody's whereabouts are concealed, the last consent on record, and whether
 * the receiver is one the person asked not to tell: no consent on record reaches those.
 */
export type Ground = { readonly isConcealed: boolean; readonly consent: Consent | undefined; readonly isUnwanted: boolean; readonly today: Day }

const GIVEN: readonly (Consent | undefined)[] = ['written', 'spoken', 'partial']

/** Whether the consent on record carries a fact by itself (同意の記録がある). Otherwise it is written down when and how it was given. */
export const isConsentGiven = (consent: Consent | undefined): boolean => GIVEN.includes(consent)

/** Whether a fact on this basis needs words of its own: the law asks for a reason, or no consent on record reaches the receiver. */
export const needsNote = (basis: DisclosureBasis, ground: Omit<Ground, 'isConcealed'>): boolean =>
  basisRuleOn(basis, ground.today)?.needsReason === true || (basis === 'consent' && (ground.isUnwanted || !isConsentGiven(ground.consent)))

const problemOfFact = (fact: TravellingFact, ground: Ground): FactProblem | undefined => {
  if (ground.isConcealed && fact.category === 'contact') return 'concealed_fact'
  const rule = basisRuleOn(fact.basis, ground.today)
  if (rule === undefined) return 'basis_not_in_force'
  if (fact.basisNote.trim() !== '' || !needsNote(fact.basis, ground)) return undefined
  return rule.needsReason ? 'basis_reason_needed' : 'consent_not_recorded'
}

/**
 * Why these facts may not travel: the whereabouts of a concealed person on whatever basis, a basis without its reason or
 * outside its days, or a consent that nobody has on record. A concealed place is told first: it is the one that cannot be mended.
 */
export const problemOfFacts = (facts: readonly TravellingFact[], ground: Ground): FactProblem | undefined => {
  const problems = facts.map((fact) => problemOfFact(fact, ground))
  return FACT_PROBLEMS.find((problem) => problems.includes(problem))
}
