/** The kinds of things that are found (種類), in the order they are shown. */
export const FOUND_KINDS = ['persons', 'cases', 'intakes', 'referrals', 'facts', 'records'] as const

/** Where in a case a word was found (見つかったところ). */
export const CASE_PARTS = ['title', 'warning', 'task'] as const
/** Where in an intake. */
export const INTAKE_PARTS = ['text', 'consideration'] as const
