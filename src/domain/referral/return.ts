import { ok, refuse, type Result } from '../shared/result.ts'
import { isBlank } from '../shared/text-limits.ts'

/** Why a receiver gives a referral back. Whatever the reason, it says what happens next. */
export const RETURN_REASONS = ['no_capacity', 'other_agency_fits', 'outside_our_law', 'not_reached', 'person_declined', 'needs_more_facts', 'other'] as const
/** One of the reasons. */
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** A return: the reason, and the next step for the person. */
export type Return = { readonly reason: ReturnReason; readonly note: string; readonly nextStep: string }

/** 返す: never without a reason and a next step. */
export const returnReferral = (given: Return): Result<Return, 'next_step_needed'> =>
  isBlank(given.nextStep) ? refuse('next_step_needed') : ok(given)
