/**
 * One row of the table (規則): its number, the sentence the offices agreed on, and when it applies. A row that denies ends the
 * matter there; a row that allows says for which reason.
 */
export type Rule<Facts, Reason extends string> = {
  readonly id: string
  readonly ja: string
  readonly needs: readonly (keyof Facts & string)[]
  readonly applies: (facts: Facts) => boolean
} & ({ readonly effect: 'deny' } | { readonly effect: 'allow'; readonly reason: Reason })

/** What the table says: yes, for a reason; or no. Always by which row; nothing is allowed that no row allows. */
export type Decision<Reason extends string> =
  | { readonly isAllowed: true; readonly reason: Reason; readonly ruleId: string }
  | { readonly isAllowed: false; readonly ruleId: string }

/** Reads a table from the top: the first row that applies decides. */
export const decideBy = <Facts, Reason extends string>(table: readonly Rule<Facts, Reason>[], facts: Facts): Decision<Reason> => {
  const rule = table.find((row) => row.applies(facts))
  if (rule === undefined) return { isAllowed: false, ruleId: 'none' }
  return rule.effect === 'deny' ? { isAllowed: false, ruleId: rule.id } : { isAllowed: true, reason: rule.reason, ruleId: rule.id }
}
