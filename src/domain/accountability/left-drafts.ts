/**
 * Why something left half written (残された書きかけ) cannot be passed on: there is none, or whoever is named may not read it. They may open
 * its matter for a reason that lasts, have no conflict of interest there, and nobody in it is concealed from them; what belongs to no
 * matter yet stays with the agency that stands for its writer's.
 */
export const HAND_ON_LEFT_DRAFTS_PROBLEMS = ['not_found', 'heir_not_fit'] as const
/** One of the reasons. */
export type HandOnLeftDraftsProblem = (typeof HAND_ON_LEFT_DRAFTS_PROBLEMS)[number]
