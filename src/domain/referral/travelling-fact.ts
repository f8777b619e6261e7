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

/** What is known when facts are to travel: whether anybody's whereabouts are concealed, and the last consent on record. */
export type Ground = { readonly isConcealed: boolean; readonly consent: Consent | undefined; readonly today: Day }

const GIVEN: readonly (Consent | undefined)[] = ['written', 'spoken', 'partial']

/** Whether the consent on record carries a fact by itself (同意の記録がある). Otherwise it is written down when and how it was given. */
export const isConsentGiven = (consent: Consent | undefined): boolean => GIVEN.includes(consent)

const problemOfFact = (fact: TravellingFact, ground: Ground): FactProblem | undefined => {
  if (ground.isConcealed && fact.category === 'contact') return 'concealed_fact'
  const rule = basisRuleOn(fact.basis, ground.today)
  if (rule === undefined) return 'basis_not_in_force'
  if (fact.basisNote.trim() !== '') return undefined
  if (rule.needsReason) return 'basis_reason_needed'
  return fact.basis === 'consent' && !isConsentGiven(ground.consent) ? 'consent_not_recorded' : undefined
}

/**
 * Why these facts may not travel: the whereabouts of a concealed person on whatever basis, a basis without its reason or
 * outside its days, or a consent that nobody has on record. A concealed place is told first: it is the one that cannot be mended.
 */
export const problemOfFacts = (facts: readonly TravellingFact[], ground: Ground): FactProblem | undefined => {
  const problems = facts.map((fact) => problemOfFact(fact, ground))
  return FACT_PROBLEMS.find((problem) => problems.includes(problem))
}
