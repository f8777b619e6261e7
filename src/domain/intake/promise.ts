import { compareDays, type Day } from '../shared/day.ts'
import type { Outcome } from './codes.ts'

/** The contact a sheet promises (次に連絡する日), and whether somebody says it was made or called off. */
export type Promised = { readonly promisedOn?: string | undefined; readonly isContactDone?: boolean | undefined }

/** The day somebody still waits for; `undefined` once the contact was made or called off, or where none was promised. */
export const dayStillPromised = ({ promisedOn, isContactDone }: Promised): Day | undefined => (isContactDone === true ? undefined : (promisedOn as Day | undefined))

/** Whether nobody would keep the day if the matter ended like that: it closes, or the next look comes later. */
export const wouldDropPromise = (day: Day | undefined, outcome: Outcome, nextLookOn: string | undefined): boolean => {
  if (day === undefined) return false
  if (outcome === 'watched') return nextLookOn !== undefined && compareDays(nextLookOn as Day, day) > 0
  return outcome === 'informed' || outcome === 'passed_on'
}
