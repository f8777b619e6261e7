import type { FieldProblem } from '#contract/field-problem.ts'
import type { Day } from '#domain/shared/day.ts'
import { FURTHEST_AHEAD, isTooFarAhead } from '#domain/shared/days-ahead.ts'

/** Why a day of return (次に連絡する日・期日) cannot stand: the field and how far ahead it may lie. `undefined` when it can, and where none is named. */
export const dayOfReturnProblem = (day: string | null | undefined, today: Day, path: string): { readonly code: 'invalid_input'; readonly fields: readonly FieldProblem[] } | undefined =>
  day == null || !isTooFarAhead(day as Day, today) ? undefined : { code: 'invalid_input', fields: [{ path, rule: 'too_far_ahead', limit: FURTHEST_AHEAD }] }
