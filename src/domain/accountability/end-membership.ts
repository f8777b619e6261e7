import { ok, refuse, type Result } from '../shared/result.ts'

/**
 * What is open in somebody's hands: tasks, seats on teams, coordinated areas, concealments that fewer than two would handle without
 * them, and half-written things that nobody else can open.
 */
export type Holdings = { readonly tasks: number; readonly seats: number; readonly areas: number; readonly scarceConcealments: number; readonly drafts: number }

/** What becomes of half-written things (書きかけ) of whoever leaves: somebody decides, for they would lie there for ever. */
export const DRAFT_FATES = ['hand_on', 'discard'] as const
/** One of the two. */
export type DraftFate = (typeof DRAFT_FATES)[number]

/** Who is to go on, as far as the rule looks at them. */
export type Successor = { readonly isFit: boolean; readonly isCoordinator: boolean }

/** Why somebody cannot leave yet. */
export const END_MEMBERSHIP_PROBLEMS = ['not_found', 'your_own', 'last_administrator', 'last_handler', 'successor_needed', 'successor_not_fit', 'coordinator_needed', 'drafts_left', 'drafts_not_for_successor'] as const
/** One of the reasons. */
export type EndMembershipProblem = (typeof END_MEMBERSHIP_PROBLEMS)[number]

/** Whose post it is: the actor's own, or that of the last who could invite anybody. */
export type Leaver = { readonly isOneself: boolean; readonly isLastAdministrator: boolean }

/** Whether a post may be ended at all (離任): one's own is ended by somebody else, who looks on; and an administrator always remains. */
export const mayBeEnded = (leaver: Leaver): Result<'may', 'your_own' | 'last_administrator'> => {
  if (leaver.isOneself) return refuse('your_own')
  return leaver.isLastAdministrator ? refuse('last_administrator') : ok('may')
}

/**
 * Lets somebody leave (離任): only once every open item has a successor. `held` is what is left beside single matters that go
 * to others (`shares`). A concealment keeps two handlers: whoever is one of the last two names another one first, for a right to
 * know where somebody is never passes on by itself.
 */
export const endMembership = (
  held: Holdings,
  successor: Successor | undefined,
  { shares = [], drafts }: { readonly shares?: readonly Successor[]; readonly drafts?: DraftFate | undefined } = {},
): Result<'leaves', Exclude<EndMembershipProblem, 'not_found' | 'your_own' | 'last_administrator' | 'drafts_not_for_successor'>> => {
  if (shares.some((share) => !share.isFit)) return refuse('successor_not_fit')
  if (held.scarceConcealments > 0) return refuse('last_handler')
  if (held.tasks + held.seats + held.areas > 0 && successor === undefined) return refuse('successor_needed')
  if (successor !== undefined && !successor.isFit) return refuse('successor_not_fit')
  if (held.areas > 0 && successor?.isCoordinator !== true) return refuse('coordinator_needed')
  if (held.drafts > 0 && drafts === undefined) return refuse('drafts_left')
  if (held.drafts > 0 && drafts === 'hand_on' && successor === undefined) return refuse('successor_needed')
  return ok('leaves')
}
