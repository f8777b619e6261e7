import type { AgencyName, AreaName } from './staff.ts'
import type { Life } from './row.ts'

/** How one relation stands: not at all, mine in one of its lives, or somebody else's. */
export type Relation = 'none' | 'other' | Life

/** One matter as the universe describes it. */
export type MatterPlan = {
  readonly kind: 'support_case' | 'intake' | 'referral'
  readonly accountable: AgencyName
  readonly recipient?: AgencyName | undefined
  /** For a つなぎ that was sent: by whom, where others answer for it by now. */
  readonly sender?: AgencyName | undefined
  /** For a つなぎ: who began its draft, where it was handed on before it left. */
  readonly drafter?: AgencyName | undefined
  readonly area: AreaName | 'none'
  readonly isRestricted: boolean
  readonly seat: Relation
  readonly glass: Relation
  /** Somebody the kin are in conflict with: concerned by it, in its household, or nobody. */
  readonly kin: 'nobody' | 'concerned' | 'household'
  /** For an intake: the case it began; for a referral: where its need arose. Numbers of other matters of the same city. */
  readonly tiedTo?: number | undefined
  /** For a referral: the intake its need arose in, when that has gone on into a case. */
  readonly begunIn?: number | undefined
  /** For a referral: the number of its route, where that is another than its own. */
  readonly onRoute?: number
  /** For an intake: the referral it came by. */
  readonly cameBy?: number | undefined
  /** For an intake: the one before it. */
  readonly former?: number | undefined
  /** For a case: the one whose household it is of, too. */
  readonly inHouseholdOf?: number
  /** Part of a chain that only holds together as it is. */
  readonly isChained?: true
  /** Opened only: the case, the intake or the referral itself is not written yet. */
  readonly isBare?: true
}

/** How a matter stands that nothing is special about. */
export const USUAL = { accountable: 'theirs', area: 'west', seat: 'none', glass: 'none' } as const

/** The place of the first plan like this one. */
export const find = (plans: readonly MatterPlan[], wanted: Partial<MatterPlan>): number =>
  plans.findIndex((plan) => Object.entries({ ...USUAL, isRestricted: false, kin: 'nobody', ...wanted }).every(([name, value]) => plan[name as keyof MatterPlan] === value))
