import type { z } from 'zod'
import { fieldProblemsFrom, type FieldProblem } from './field-problem.ts'

/** The refusals every operation shares. Absent and hidden records answer alike: `not_found`. */
export const COMMON_PROBLEMS = [
  'not_found',
  'not_your_role',
  'invalid_input',
  'stale_version',
  'idempotency_key_reused',
  'tells_whereabouts',
  'signed_out',
  'locked',
  'rate_limited',
  'too_large',
  'unavailable',
  'server_fault',
] as const

/** A refusal every operation shares. */
export type CommonProblemCode = (typeof COMMON_PROBLEMS)[number]

/** An expected refusal: which one, where, and what the reader needs to mend it. */
export type Problem<Code extends string = string> = {
  readonly code: Code | CommonProblemCode
  readonly fields?: readonly FieldProblem[]
  /** For `stale_version`: the record as it stands now, in the form the command promises as its `standing`. */
  readonly current?: unknown
  /** For `stale_version`: what was sent, as it was read; with `current` these are both texts. Nothing of it was written. */
  readonly sent?: unknown
  /** For `stale_version`: it was whoever is told of it who was faster, in another window. */
  readonly byOneself?: boolean
  readonly reference?: string
  /** What the words of the refusal name: a line, a limit, an encoding. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/** What a message that breaks its schema is answered with: every field at fault, which rule it breaks, and the limit. */
export const invalidInput = (input: z.ZodType, error: z.ZodError, sent: unknown): Problem => ({ code: 'invalid_input', fields: fieldProblemsFrom(input, error, sent) })
