import type { Day } from '../shared/day.ts'
import { inForceOn, type InForce } from '../shared/in-force.ts'

/** For how many days a household in progress may go without being heard from where nobody agreed on a rhythm (連絡の間隔), from a day on. */
export type SilenceRule = InForce & { readonly days: number }

/** Every rule there was, the oldest first: a practice value, a quarter of a year. Nobody falls out of sight because a rhythm was never thought of. */
export const SILENCE_RULES: readonly SilenceRule[] = [{ from: '2021-04-01' as Day, days: 90 }]

/** How long a household may go without being heard from on a day, where no rhythm was agreed on. */
export const longestSilenceOn = (day: Day, rules: readonly SilenceRule[] = SILENCE_RULES): number => inForceOn(rules, day).days

/** The rhythm by which a household is counted: the one that was agreed on, or the longest anybody may go unheard. */
export const rhythmCounted = (agreed: number | null, today: Day): number => agreed ?? longestSilenceOn(today)
