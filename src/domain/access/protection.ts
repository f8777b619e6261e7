/** 利害関係の種類: it is about oneself, a relative, the side somebody is protected from, or another tie. */
export const CONFLICT_KINDS = ['self', 'family', 'adversary', 'other'] as const
/** One of the kinds. */
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

/** 秘匿には取扱者が二人以上: one falls ill, and no single person can lift it. */
export const LEAST_HANDLERS = 2
