import { ok, refuse, type Result } from '../shared/result.ts'
import { isBlank } from '../shared/text-limits.ts'

/** Why a receiver gives a referral back. Whatever the reason, it says what happens next. */
export const RETURN_REASONS = ['no_capacity', 'other_agency_fits', 'outside_our_law', 'not_reached', 'person_declined', 'needs_more_facts', 'other'] as const
/** One of the reasons. */
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** よりふさわしい機関: which one fits better, of the city or outside; nothing where whoever returns it knows none. */
export type Fitting = { readonly fittingAgencyId?: string | undefined; readonly fittingOutside?: string | undefined }

/** A return: the reason, which agency fits better if one is known, and the next step for the person. */
export type Return = { readonly reason: ReturnReason; readonly note: string; readonly nextStep: string } & Fitting

/** Whether a return for this reason may name an agency that fits better. It never has to: to know that one does not fit is enough. */
export const asksWhichFits = (reason: ReturnReason | ''): boolean => reason === 'other_agency_fits'

/** The fields in which an agency is named that fits better. */
export const namedIn = (fitting: Fitting): readonly (keyof Fitting)[] => (['fittingAgencyId', 'fittingOutside'] as const).filter((field) => !isBlank(fitting[field] ?? ''))

/** 返す: never without a reason and a next step; one agency that fits better, where that is the reason. */
export const returnReferral = (given: Return): Result<Return, 'next_step_needed' | 'fitting_unclear'> => {
  if (isBlank(given.nextStep)) return refuse('next_step_needed')
  return namedIn(given).length > (asksWhichFits(given.reason) ? 1 : 0) ? refuse('fitting_unclear') : ok(given)
}
