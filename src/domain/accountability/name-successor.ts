/** Why nobody can be named to go on after a known end (後任の指名): the post ends on no known day, or they could not go on with all of it on that day. */
export const NAME_SUCCESSOR_PROBLEMS = ['not_found', 'no_known_end', 'successor_not_fit'] as const
/** One of the reasons. */
export type NameSuccessorProblem = (typeof NAME_SUCCESSOR_PROBLEMS)[number]
