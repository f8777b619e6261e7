/**
 * An expected answer of a rule: the value, or the problem that stands in its way.
 * Rules never throw; a refusal is a value that the reader is told in their own language.
 */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

/** The rule is satisfied. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** The rule is not satisfied, and this is why. */
export const refuse = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem })
