/** What must not be, in the daily reconciliation (突合せ). Each is counted over the whole municipality. */
export const DROPPED_MEASURES = [
  'without_agency',
  'not_exactly_one_agency',
  'gap_in_history',
  'intake_dropped',
  'case_dropped',
  'referral_dropped',
  'need_dropped',
  'need_without_holder',
] as const

/** What still needs a person, although an agency answers for it. */
export const HOLDER_MEASURES = [
  'task_without_holder', 'lead_without_holder', 'draft_without_holder', 'area_without_coordinator', 'protection_without_decider', 'break_glass_without_reviewer', 'concealment_without_two_handlers',
] as const

/** What there is. */
export const OPEN_MEASURES = ['open_intake', 'open_support_case', 'open_referral'] as const

/** Everything that is looked at, in the order in which it is told. */
export const RECONCILIATION_MEASURES = [...OPEN_MEASURES, ...DROPPED_MEASURES, ...HOLDER_MEASURES] as const
/** One of the measures (突合せの項目). */
export type ReconciliationMeasure = (typeof RECONCILIATION_MEASURES)[number]

/** A measure with what it found, and examples to look at. */
export type Finding = { readonly measure: ReconciliationMeasure; readonly found: number; readonly examples: readonly string[] }

/** The daily proof (突合せ): how much is open, how much was dropped, what needs a person. */
export type Reconciliation = {
  readonly open: number
  readonly dropped: number
  readonly withoutHolder: number
  readonly findings: readonly Finding[]
}

const total = (findings: readonly Finding[], measures: readonly ReconciliationMeasure[]): number =>
  findings.filter((one) => measures.includes(one.measure)).reduce((sum, one) => sum + one.found, 0)

/** Adds up a day's findings; measures that found nothing are told as nought, so that the reader sees what was looked for. */
export const reconciliationOf = (found: readonly Finding[]): Reconciliation => {
  const findings = RECONCILIATION_MEASURES.map((measure) => found.find((one) => one.measure === measure) ?? { measure, found: 0, examples: [] })
  return {
    open: total(findings, OPEN_MEASURES),
    dropped: total(findings, DROPPED_MEASURES),
    withoutHolder: total(findings, HOLDER_MEASURES),
    findings,
  }
}
