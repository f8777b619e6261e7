import type { Consent } from '../intake/codes.ts'
import type { Day } from '../shared/day.ts'
import { isBlank } from '../shared/text-limits.ts'
import { basisRuleOn, type DisclosureBasis } from './basis.ts'

/** What kind of fact travels. */
export const FACT_CATEGORIES = ['identity', 'contact', 'situation', 'health', 'money', 'family', 'caller', 'risk', 'wish', 'perpetrator'] as const
/** One of the kinds. */
export type FactCategory = (typeof FACT_CATEGORIES)[number]

/** A fact that is to travel (渡す情報), on its basis; a contact with when and how one may call there, where that is known (連絡してよい時間・方法). */
export type TravellingFact = { readonly category: FactCategory; readonly text: string; readonly mayContact?: string | undefined; readonly basis: DisclosureBasis; readonly basisNote: string }

/** Whether what is said of calling stands with a number or an address (連絡先): with anything else it would belong to nothing, and be closed with nothing. */
export const isSaidOfContact = (one: { readonly category: FactCategory; readonly mayContact: string }): boolean => one.category === 'contact' || isBlank(one.mayContact)

/** Why a fact may not travel as it is. */
export const FACT_PROBLEMS = ['concealed_fact', 'concealment_asked', 'basis_reason_needed', 'basis_not_in_force', 'consent_of_untold', 'consent_note_needed'] as const
/** One of the reasons. */
export type FactProblem = (typeof FACT_PROBLEMS)[number]

/**
 * What is known when facts are to travel: whether anybody's whereabouts are concealed, or somebody asked that they be (秘匿を頼む), whether the person
 * knows of the つなぎ, and the day.
 */
export type Ground = { readonly isConcealed: boolean; readonly isConcealmentAsked: boolean; readonly doesPersonKnow: boolean; readonly today: Day }

const GIVEN: readonly (Consent | undefined)[] = ['written', 'spoken', 'partial']

/** Whether a consent is on record (同意の記録がある). It says neither whose it was nor to what, so it carries no fact by itself. */
export const isConsentGiven = (consent: Consent | undefined): boolean => GIVEN.includes(consent)

/** Whether a fact on this basis needs words of its own: the law asks for a reason, or it travels on consent: when, from whom and how it was given. */
export const needsNote = (basis: DisclosureBasis, today: Day): boolean => basis === 'consent' || basisRuleOn(basis, today)?.needsReason === true

/** Whether somebody is said to agree who is said not to know (知らない人の同意): one of the two is wrong. */
export const isConsentOfUntold = (facts: readonly { readonly basis: DisclosureBasis | '' }[], doesPersonKnow: boolean): boolean =>
  !doesPersonKnow && facts.some((fact) => fact.basis === 'consent')

const problemOfFact = (fact: TravellingFact, ground: Ground): FactProblem | undefined => {
  if (ground.isConcealed && fact.category === 'contact') return 'concealed_fact'
  // What has left is not called back: until it is decided, no place leaves. The need itself does.
  if (ground.isConcealmentAsked && fact.category === 'contact') return 'concealment_asked'
  const rule = basisRuleOn(fact.basis, ground.today)
  if (rule === undefined) return 'basis_not_in_force'
  if (isConsentOfUntold([fact], ground.doesPersonKnow)) return 'consent_of_untold'
  if (!isBlank(fact.basisNote) || !needsNote(fact.basis, ground.today)) return undefined
  return rule.needsReason ? 'basis_reason_needed' : 'consent_note_needed'
}

/** Which field of a fact mends what stands in its way. */
const MENDED_IN: Readonly<Record<FactProblem, 'text' | 'basis' | 'basisNote'>> = {
  concealed_fact: 'text', concealment_asked: 'text', basis_reason_needed: 'basisNote', basis_not_in_force: 'basis', consent_of_untold: 'basis', consent_note_needed: 'basisNote',
}

/** The facts a problem is about (直すところ), each by its place among them and the field that mends it. */
export const factsAtFault = (facts: readonly TravellingFact[], ground: Ground, problem: FactProblem): readonly { readonly at: number; readonly field: 'text' | 'basis' | 'basisNote' }[] =>
  facts.flatMap((fact, at) => (problemOfFact(fact, ground) === problem ? [{ at, field: MENDED_IN[problem] }] : []))

/**
 * Why these facts may not travel: the whereabouts of a concealed person on whatever basis, a basis without its reason or
 * outside its days, a consent of somebody who does not know of it, or of which nobody says how it was given. A concealed place is told first: it is the one that cannot be mended.
 */
export const problemOfFacts = (facts: readonly TravellingFact[], ground: Ground): FactProblem | undefined => {
  const problems = facts.map((fact) => problemOfFact(fact, ground))
  return FACT_PROBLEMS.find((problem) => problems.includes(problem))
}
