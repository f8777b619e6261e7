import type { AccessReason } from './matter-rules.ts'
import type { Role } from './role.ts'
import { decideBy, type Decision, type Rule } from './rule.ts'

/** What is asked of somebody who wants to restrict a record (閲覧制限), or to lift its restriction. */
export type RestrictionFacts = {
  /** Why they open it, as the table of matters answers. */
  readonly reason: AccessReason | undefined
  readonly role: Role
  /** Of the agency that answers for it now. */
  readonly isOfItsAgency: boolean
  readonly isReferral: boolean
  readonly isRestricted: boolean
  /** Somebody else is there: a supervisor of that agency who can act, and to whom it is not closed. */
  readonly hasHead: boolean
}

/**
 * The table of who restricts a record and lifts its restriction (閲覧制限をかけ、解くのはだれか). `app.seats_deciding` says the same in SQL, and
 * the proof of access restricts and lifts as everybody, and holds what succeeds against this table.
 */
export const RESTRICTION_RULES: readonly Rule<RestrictionFacts, 'head' | 'stands_in'>[] = [
  { id: 'S1', effect: 'deny', needs: ['isReferral'], ja: 'つなぎは、それだけを制限しない。', applies: (s) => s.isReferral },
  { id: 'S2', effect: 'deny', needs: ['reason'], ja: '続く理由で開けない記録は、制限することも解くこともできない。緊急閲覧中も同じである。', applies: (s) => s.reason === undefined || s.reason === 'break_glass' },
  { id: 'S3', effect: 'deny', needs: ['role'], ja: '係長級と包括化推進員のほかは、決めない。', applies: (s) => s.role !== 'supervisor' && s.role !== 'coordinator' },
  { id: 'S4', effect: 'allow', reason: 'head', needs: ['role', 'isOfItsAgency'], ja: '受持ち機関の係長級が、制限し、解く。', applies: (s) => s.role === 'supervisor' && s.isOfItsAgency },
  { id: 'S5', effect: 'deny', needs: ['isRestricted'], ja: '制限されているものは、受持ち機関の係長級のほかは、変えることも解くこともできない。', applies: (s) => s.isRestricted },
  { id: 'S6', effect: 'deny', needs: ['hasHead'], ja: '受持ち機関に、決められる係長級がいるあいだは、ほかの人は制限しない。', applies: (s) => s.hasHead },
  { id: 'S7', effect: 'allow', reason: 'stands_in', needs: ['hasHead'], ja: '決められる係長級が一人もいないときは、秘匿を決める人が制限する。', applies: () => true },
]

/** Whether somebody may restrict a record or lift its restriction, by which row, and as whom. */
export const decideOnRestriction = (facts: RestrictionFacts): Decision<'head' | 'stands_in'> => decideBy(RESTRICTION_RULES, facts)
