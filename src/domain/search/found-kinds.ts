/** The kinds of things that are found (種類), in the order they are shown. */
export const FOUND_KINDS = ['persons', 'cases', 'intakes', 'referrals', 'facts', 'records'] as const
