import { PERPETRATOR_WARNING, WARNING_BASIS, WARNING_REASON } from '#domain/referral/perpetrator-warning.ts'
import type { FactDraft } from './sheet-state.ts'

/** Whether a fact is the warning itself (加害者情報あり), and not what is known of somebody. */
export const isWarning = (fact: Pick<FactDraft, 'category' | 'text'>): boolean => fact.category === 'perpetrator' && fact.text === PERPETRATOR_WARNING

/** The warning as it travels unless its sender chooses otherwise. */
const WARNING: FactDraft = { key: 'perpetrator', isOn: true, category: 'perpetrator', text: PERPETRATOR_WARNING, mayContact: '', basis: WARNING_BASIS, basisNote: WARNING_REASON, source: 'writer' }

/** The facts with the warning on, on the basis it had or begins with. */
export const withWarning = (facts: readonly FactDraft[]): readonly FactDraft[] => {
  if (!facts.some(isWarning)) return [WARNING, ...facts]
  return facts.map((fact) => (isWarning(fact) ? { ...fact, isOn: true, ...(fact.basis === '' && { basis: WARNING_BASIS, basisNote: WARNING_REASON }) } : fact))
}

/** The facts with the warning off. */
export const withoutWarning = (facts: readonly FactDraft[]): readonly FactDraft[] => facts.map((fact) => (isWarning(fact) ? { ...fact, isOn: false } : fact))
