import type { Problem } from '#contract/problem.ts'
import type { Urgency } from '#domain/intake/codes.ts'
import { urgencyCounted } from '#domain/intake/decide-by.ts'
import type { Day } from '#domain/shared/day.ts'
import type { DisclosureBasis } from '#domain/referral/basis.ts'
import { isConsideration } from '#domain/referral/left-behind.ts'
import type { OfferedFact } from '#domain/referral/offered-fact.ts'
import { isUnderWay } from '#domain/referral/status.ts'
import { needsNote, type FactCategory, type TravellingFact } from '#domain/referral/travelling-fact.ts'
import { calledUnawares, remarkOf } from '#domain/referral/when-to-call.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import type { AnswerFor, InputFor } from '../app/api.ts'
import { dayIn } from '../app/read-day.ts'
import { isWarning, withWarning } from './warning-in-sheet.ts'

/** What is known before a need is passed on. */
export type Origin = AnswerFor<'getReferralOrigin'>
/** An earlier attempt, or a draft. */
export type Earlier = AnswerFor<'getReferral'>

/** A fact that may travel: on record or written here, with the basis chosen for it. It travels only when it is on. */
export type FactDraft = {
  readonly key: string
  readonly isOn: boolean
  readonly category: FactCategory
  readonly text: string
  /** When and how one may call there, of a contact. */
  readonly mayContact: string
  readonly basis: DisclosureBasis | ''
  readonly basisNote: string
  /** To whom consent was given before: it says nothing of anybody else. */
  readonly consentedTo?: string | undefined
  readonly source: OfferedFact['source'] | 'writer'
  /** The day of the sheet it stands on, or since when the record says so. */
  readonly on?: string | null | undefined
}

/** A referral being written. */
export type SheetState = {
  readonly routeId: string
  readonly need: string
  readonly why: string
  readonly isOutside: boolean
  readonly toAgencyId: string
  readonly toOutside: string
  readonly urgency: Urgency
  readonly warmHandover: 'none' | 'accompany' | 'three_way'
  readonly warmHandoverOn: string
  readonly personKnows: boolean | null
  /** Why it is told although the person asked not to tell this receiver. */
  readonly againstWish: string
  /** Why the receiver is not warned of a perpetrator. */
  readonly unwarnedWhy: string
  readonly facts: readonly FactDraft[]
  /** The basis chosen for all that travels (共通の根拠), until a fact gets another. */
  readonly commonBasis: DisclosureBasis | ''
}

/** Changes parts of what is being written. */
export type Put = (change: Partial<SheetState>) => void

const recordedFacts = (origin: Origin): readonly FactDraft[] =>
  origin.facts.map((fact, n) => ({ ...fact, mayContact: fact.mayContact ?? '', key: `record-${n}`, isOn: false, basis: '', basisNote: '' }))

/** A new fact, to be written. No fact begins with a basis: a consent on a sheet does not say whose it is, nor to which facts. */
export const newFact = (key: string): FactDraft => ({ key, isOn: true, category: 'situation', text: '', mayContact: '', basis: '', basisNote: '', source: 'writer' })

/**
 * What a fact of an earlier attempt begins with. Consent (本人の同意) was given for that receiver and those facts: for another
 * receiver it is asked for again. A draft has gone to nobody, and stays as it was written.
 */
const travelsAgain = (fact: TravellingFact, consentedTo: string | undefined) =>
  consentedTo !== undefined && fact.basis === 'consent' ? { basis: '' as const, basisNote: '', consentedTo } : { basis: fact.basis, basisNote: fact.basisNote }

/** Facts on record, with those an earlier attempt took along switched on. */
const factsWith = (origin: Origin, travelled: readonly TravellingFact[], consentedTo?: string): readonly FactDraft[] => {
  const same = (one: { readonly category: string; readonly text: string }, other: { readonly category: string; readonly text: string }) => one.category === other.category && one.text === other.text
  const recorded = recordedFacts(origin).map((fact) => {
    const earlier = travelled.find((one) => same(one, fact))
    if (earlier === undefined) return fact
    // What is on record of calling there by now goes along with the next attempt; a draft stays as it was written.
    const mayContact = (consentedTo === undefined ? undefined : fact.mayContact || undefined) ?? earlier.mayContact ?? ''
    return { ...fact, mayContact, isOn: true, ...travelsAgain(earlier, consentedTo) }
  })
  const written = travelled.filter((one) => !recorded.some((fact) => same(fact, one)))
  return [...recorded, ...written.map((fact, n): FactDraft => ({ ...fact, mayContact: fact.mayContact ?? '', ...travelsAgain(fact, consentedTo), key: `earlier-${n}`, isOn: true, source: 'writer' }))]
}

/** Of an earlier attempt, what may still travel: where somebody is concealed by now, or that was asked for, no place and no number goes along unseen. */
const stillTravelling = (origin: Origin, earlier: Earlier | undefined): readonly TravellingFact[] =>
  (earlier?.facts ?? []).filter((fact) => fact.category !== 'contact' || !(origin.isConcealed || origin.isConcealmentAsked))

/** Whether a contact that went to an earlier receiver is left out of a new sheet, for it has been concealed since. */
export const leavesContactOut = (origin: Origin, earlier: Earlier | undefined): boolean => stillTravelling(origin, earlier).length < (earlier?.facts.length ?? 0)

/** What a new sheet begins with: where a perpetrator is known of, the warning is on until somebody takes it off. */
const factsBegun = (origin: Origin, earlier: Earlier | undefined): readonly FactDraft[] => {
  const facts = factsWith(origin, stillTravelling(origin, earlier), earlier?.toName)
  return origin.isPerpetratorKnown ? withWarning(facts) : facts
}

/** Which agencies can be chosen as the receiver. */
export type MayChoose = (agencyId: string) => boolean

/** An empty sheet about a matter; or one that goes on where an earlier attempt for the same need came back. */
export const sheetFrom = (origin: Origin, earlier: Earlier | undefined, mayChoose: MayChoose): SheetState => ({
  routeId: earlier?.routeId ?? '',
  need: earlier?.need ?? '',
  why: earlier?.why ?? '',
  // Whoever gave it back may have said which agency fits better: it stands chosen, and may be chosen otherwise; but for one that has ended since, or
  // has become one's own, as by a takeover.
  isOutside: earlier?.fitting != null && earlier.fitting.agencyId === null,
  toAgencyId: [earlier?.fitting?.agencyId ?? ''].find(mayChoose) ?? '',
  toOutside: earlier?.fitting?.agencyId === null ? earlier.fitting.name : '',
  urgency: earlier?.urgency ?? urgencyCounted(origin.urgency),
  warmHandover: 'none',
  warmHandoverOn: '',
  personKnows: earlier?.personKnows ?? null,
  againstWish: '',
  unwarnedWhy: '',
  facts: factsBegun(origin, earlier),
  commonBasis: '',
})

/** A draft as it was kept. */
export const sheetFromDraft = (origin: Origin, draft: Earlier): SheetState => ({
  ...sheetFrom(origin, draft, () => false),
  isOutside: draft.isOutside,
  toAgencyId: draft.toAgencyId ?? '',
  toOutside: draft.isOutside ? draft.toName : '',
  againstWish: draft.againstWish,
  unwarnedWhy: draft.unwarnedWhy,
  warmHandover: draft.warmHandover,
  warmHandoverOn: draft.warmHandoverOn ?? '',
  facts: factsWith(origin, draft.facts),
})

/** Who gave a need back already, and why. */
export const returnsOf = (origin: Origin, routeId: string) =>
  (origin.routes.find((route) => route.id === routeId)?.attempts ?? []).filter((attempt) => attempt.status === 'returned')

/** To whom the same need is on its way already: another つなぎ goes beside them, and ends with the first contact of any. */
export const besideOf = (origin: Origin, routeId: string): readonly string[] =>
  (origin.routes.find((route) => route.id === routeId)?.attempts ?? []).filter((attempt) => isUnderWay(attempt.status)).map((attempt) => attempt.toName)

/** Whether somebody has to write why, or when, from whom and how consent was given: the rule the server refuses by. */
export const asksHow = ({ basis }: FactDraft, origin: Origin): boolean => basis !== '' && needsNote(basis, origin.today as Day)

/** One reason for every fact that is to travel; one with a reason of its own, other than the common one so far, keeps it. */
export const withCommonNote = (facts: readonly FactDraft[], before: string, note: string): readonly FactDraft[] =>
  facts.map((fact) => (fact.isOn && (fact.basisNote === '' || fact.basisNote === before) ? { ...fact, basisNote: note } : fact))

/** One basis for every fact that is to travel, but for the warning, which has its own, with the reason already written for one on that basis where another has none. */
export const withCommonBasis = (facts: readonly FactDraft[], basis: DisclosureBasis): readonly FactDraft[] => {
  const note = facts.find((fact) => fact.isOn && fact.basis === basis && fact.basisNote !== '')?.basisNote ?? ''
  return withCommonNote(facts, '', note).map((fact) => (fact.isOn && !isWarning(fact) ? { ...fact, basis } : fact))
}

/**
 * A fact that is marked to travel, or is not any more. What is marked after a common basis was chosen begins with that; but for a consent: it was given to what was marked
 * then, and is asked for anew.
 */
export const withMark = ({ facts, commonBasis }: SheetState, key: string, isOn: boolean): readonly FactDraft[] =>
  facts.map((fact) => {
    if (fact.key !== key) return fact
    if (!isOn || fact.basis !== '' || commonBasis === '' || commonBasis === 'consent') return { ...fact, isOn }
    return { ...fact, isOn, basis: commonBasis, basisNote: facts.find((one) => one.isOn && one.basis === commonBasis && one.basisNote !== '')?.basisNote ?? fact.basisNote }
  })

/** A sheet to which something was added that had been left behind, and the keys of the facts it was added to. */
type Marked = { readonly sheet: SheetState; readonly marked: readonly string[] }

/** The sheet with every 配慮事項 on record marked to travel, and the keys of those that were not. */
export const withConsiderations = (sheet: SheetState): Marked => {
  const marked = sheet.facts.filter((fact) => isConsideration(fact) && !fact.isOn).map((fact) => fact.key)
  return { sheet: { ...sheet, facts: marked.reduce((facts, key) => withMark({ ...sheet, facts }, key, true), sheet.facts) }, marked }
}

/** The sheet with what is on record of calling each number that travels (連絡してよい時間・方法), and the keys of those that lacked it. */
export const withWhenToCall = (sheet: SheetState, offered: Origin['facts']): Marked => {
  const unawares = calledUnawares(sheet.facts.filter((fact) => fact.isOn), offered)
  return { sheet: { ...sheet, facts: sheet.facts.map((fact) => (unawares.includes(fact) ? { ...fact, mayContact: remarkOf(fact, offered) } : fact)) }, marked: unawares.map((fact) => fact.key) }
}

const CONTROLS = { text: 'fact', mayContact: 'call', basis: 'basis', basisNote: 'note' } as const

/** What a refusal is about, by the fields of the form it was sent from: the third fact that travels is whichever was marked third. */
export const withFieldsHere = (problem: Problem<string> | undefined, sent: SheetState): Problem<string> | undefined => {
  if (problem?.fields === undefined) return problem
  const keys = sent.facts.filter((fact) => fact.isOn && !isBlank(fact.text) && fact.basis !== '').map((fact) => fact.key)
  const fields = problem.fields.map((field) => {
    const [, at = '', part = ''] = /^facts\.(\d+)\.(text|mayContact|basis|basisNote)$/u.exec(field.path) ?? []
    const key = keys[Number(at || -1)]
    // Nobody was named: where one is named depends on whether it is to leave the city.
    if (field.path === 'toAgencyId' && sent.isOutside) return { ...field, path: 'toOutside' }
    return key === undefined ? field : { ...field, path: `${CONTROLS[part as keyof typeof CONTROLS]}-${key}` }
  })
  return { ...problem, fields }
}

/** Facts that are to travel and still lack the basis to (根拠がまだ). */
export const baselessOf = (sheet: SheetState): readonly FactDraft[] => sheet.facts.filter((fact) => fact.isOn && !isBlank(fact.text) && fact.basis === '')

/** The facts that travel as it stands, those without a basis left out: what the receiver would see. */
export const travellingOf = (sheet: SheetState): readonly TravellingFact[] =>
  sheet.facts.flatMap(({ isOn, category, text, mayContact, basis, basisNote }) =>
    (isOn && !isBlank(text) && basis !== '' ? [{ category, text, mayContact: category === 'contact' ? mayContact : '', basis, basisNote }] : []))

/** What is sent or kept, from what was written. */
export const messageOf = (sheet: SheetState): Omit<InputFor<'sendReferral'>, 'matterId' | 'routeId' | 'draftId'> => ({
  need: sheet.need,
  why: sheet.why,
  urgency: sheet.urgency,
  personKnows: sheet.personKnows,
  againstWish: sheet.againstWish,
  unwarnedWhy: sheet.unwarnedWhy,
  warmHandover: sheet.warmHandover,
  warmHandoverOn: sheet.warmHandover === 'none' ? undefined : dayIn(sheet.warmHandoverOn),
  facts: [...travellingOf(sheet)],
  ...(sheet.isOutside ? { toOutside: isBlank(sheet.toOutside) ? undefined : sheet.toOutside } : { toAgencyId: sheet.toAgencyId === '' ? undefined : sheet.toAgencyId }),
})
