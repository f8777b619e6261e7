import type { Day } from '../shared/day.ts'

/** From a day on, until the day on which it no longer holds (期間); an open end holds still, an open beginning always did. */
export type Period = { readonly from: Day | undefined; readonly until: Day | undefined }

/** Whether a period runs backwards (終わりが始まりより前). */
export const isBackwards = ({ from, until }: Period): boolean => from !== undefined && until !== undefined && until < from
