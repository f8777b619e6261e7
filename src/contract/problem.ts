import type { z } from 'zod'

/** The refusals every operation shares. Absent and hidden records answer alike: `not_found`. */
export const COMMON_PROBLEMS = [
  'not_found',
  'not_your_role',
  'invalid_input',
  'stale_version',
  'idempotency_key_reused',
  'signed_out',
  'locked',
  'rate_limited',
  'too_large',
  'server_fault',
] as const

/** A refusal every operation shares. */
export type CommonProblemCode = (typeof COMMON_PROBLEMS)[number]

/** One field that cannot be taken as it is: where, and which rule it breaks. */
export type FieldProblem = { readonly path: string; readonly rule: string }

/** An expected refusal: which one, where, and what the reader needs to mend it. */
export type Problem<Code extends string = string> = {
  readonly code: Code | CommonProblemCode
  readonly fields?: readonly FieldProblem[]
  /** For `stale_version`: the record as it stands now, so that both texts can be shown. */
  readonly current?: unknown
  readonly reference?: string
}

/** What a message that breaks its schema is answered with: every field at fault, and which rule it breaks. */
export const invalidInput = (error: z.ZodError): Problem => ({
  code: 'invalid_input',
  fields: error.issues.map((issue) => ({ path: issue.path.join('.'), rule: issue.code })),
})
