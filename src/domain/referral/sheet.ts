import type { Day } from '../shared/day.ts'
import type { Instant } from '../shared/instant.ts'
import type { DisclosureBasis } from './basis.ts'
import { answersOpen, type LinkAnswerKind } from './link.ts'
import type { FactCategory, TravellingFact } from './travelling-fact.ts'
import type { ReferralUrgency } from './due.ts'
import type { ReferralStatus } from './status.ts'
import type { PersonKnowing } from './step.ts'

/** Somebody at one end of a referral, as the sheet names them. */
export type SheetEnd = { readonly agencyName: string; readonly phone: string | undefined; readonly personName: string | undefined }

/** What a つなぎシート is made from: the referral as its reader may see it. */
export type SheetSource = {
  readonly number: string
  readonly from: SheetEnd
  readonly to: SheetEnd
  readonly urgency: ReferralUrgency
  readonly need: string
  readonly why: string
  readonly personNames: readonly string[]
  /** As it stands when the sheet is printed, not when it left. */
  readonly personKnows: PersonKnowing
  readonly warmHandover: 'none' | 'accompany' | 'three_way'
  readonly warmHandoverOn: Day | undefined
  readonly facts: readonly TravellingFact[]
  /** Somebody was concealed since: no contact goes on paper, whoever prints it. */
  readonly isContactConcealed: boolean
  readonly status: ReferralStatus
  /** What was found at the first contact (初回接触), once somebody was met. */
  readonly met: { readonly at: Instant; readonly note: string } | undefined
  readonly answerDueOn: Day | undefined
  readonly attempt: number
}

/** Facts that travel on one basis for one reason (根拠): whoever reads them knows which of them they may use for what. */
export type SheetGround = { readonly basis: DisclosureBasis; readonly reason: string; readonly texts: readonly Pick<TravellingFact, 'text' | 'mayContact'>[] }

/** Facts of one kind, by the ground each travels on. */
export type SheetFacts = { readonly category: FactCategory; readonly grounds: readonly SheetGround[] }

/** One page (つなぎシート): who to whom, about whom, what is asked, which facts on which basis, and room for the answer. */
export type ReferralSheet = Omit<SheetSource, 'facts'> & {
  readonly facts: readonly SheetFacts[]
  /** What may still be answered (返信欄): nothing once it is answered, and then the sheet has no slip. */
  readonly answers: readonly LinkAnswerKind[]
  /** What did not fit the page: its number is printed, so that nobody believes the page to be whole. */
  readonly leftOut: number
  readonly printedBy: string
  readonly printedAt: Instant
}

/** Letters of facts that fit one A4 page beside the answer form. */
export const LETTERS_ON_A_PAGE = 1_600

/** Letters a line of the page takes: each ground begins one of its own. */
const LETTERS_ON_A_LINE = 40

const groundOf = (fact: TravellingFact): string => `${fact.category}\u0000${fact.basis}\u0000${fact.basisNote}`

const groundsOf = (facts: readonly TravellingFact[]): readonly SheetGround[] =>
  [...Map.groupBy(facts, groundOf).values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ basis: first.basis, reason: first.basisNote, texts: same.map(({ text, mayContact }) => ({ text, mayContact })) }]
  })

/** The sheet as data. Facts of one kind stand together, each with the basis it travels on; facts beyond the page are counted, never silently cut. */
export const referralSheet = (source: SheetSource, printed: { readonly by: string; readonly at: Instant }): ReferralSheet => {
  const { facts: all, ...rest } = source
  const shown = source.isContactConcealed ? all.filter((fact) => fact.category !== 'contact') : all
  // A warning is never what did not fit.
  const isWarning = (fact: TravellingFact): boolean => fact.category === 'perpetrator'
  const facts = [...shown.filter(isWarning), ...shown.filter((fact) => !isWarning(fact))]
  let letters = source.why.length
  const fitting = facts.filter((fact, n) => {
    const isNewGround = facts.findIndex((one) => groundOf(one) === groundOf(fact)) === n
    letters += fact.text.length + (fact.mayContact?.length ?? 0) + (isNewGround ? Math.max(LETTERS_ON_A_LINE, fact.basisNote.length) : 0)
    return letters <= LETTERS_ON_A_PAGE
  })
  const grouped = Map.groupBy(fitting, (fact) => fact.category)
  return {
    ...rest,
    facts: [...grouped].map(([category, same]) => ({ category, grounds: groundsOf(same) })),
    answers: answersOpen(source.status),
    leftOut: facts.length - fitting.length,
    printedBy: printed.by,
    printedAt: printed.at,
  }
}
