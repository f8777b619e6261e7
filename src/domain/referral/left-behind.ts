import type { OfferedFact } from './offered-fact.ts'
import type { FactCategory } from './travelling-fact.ts'
import { calledUnawares, type Reached } from './when-to-call.ts'

/** What is asked about once before a つなぎ leaves (伝え忘れ): how people are to be met (配慮事項), when they may be called (連絡してよい時間・方法), and whose need it is (名前). */
export type LeftBehind = 'consideration' | 'mayContact' | 'name'

/** Whether a fact on record is 配慮 somebody told at a desk: a warning of the household is a danger of another kind, and says so by where it stands. */
export const isConsideration = (one: { readonly category: FactCategory; readonly source: string }): boolean => one.category === 'risk' && one.source === 'intake'

/**
 * What could travel and does not at all, so that somebody may have forgotten to mark it. Nothing is asked where there is nothing to mark: an anonymous
 * consultation has no name. Whoever marked one of the 配慮 has looked at them and chosen.
 */
export const leftBehind = (offered: readonly OfferedFact[], travelling: readonly Reached[]): readonly LeftBehind[] => {
  const warnings = offered.filter((one) => one.source === 'warning').map((one) => one.text)
  const isCareTold = travelling.some((one) => one.category === 'risk' && !warnings.includes(one.text))
  const isNameTold = travelling.some((one) => one.category === 'identity')
  return [
    ...(offered.some(isConsideration) && !isCareTold ? (['consideration'] as const) : []),
    ...(calledUnawares(travelling, offered).length > 0 ? (['mayContact'] as const) : []),
    ...(offered.some((one) => one.category === 'identity') && !isNameTold ? (['name'] as const) : []),
  ]
}
