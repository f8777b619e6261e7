/** 紙に書く秘匿の注意: what a paper with somebody's place on it must say of concealment. */
export const PAPER_NOTICES = ['closed', 'handlers_only', 'asked', 'not_known'] as const
/** One of them. */
export type PaperNotice = (typeof PAPER_NOTICES)[number]

/** What is known where a sheet is put on paper. `isAsked`: undefined where nobody can say just now whether concealment was asked for. */
export type PaperStanding = { readonly areClosedToReader: boolean; readonly isSomebodyConcealed: boolean; readonly isAsked: boolean | undefined }

/**
 * What the paper says of concealment (取扱注意・秘匿): that places are not on it, that only handlers may read those that are, that somebody asked for it, or that
 * nobody knows. A paper is read by whoever finds it, so what is only asked for counts already.
 */
export const paperNoticeOf = ({ areClosedToReader, isSomebodyConcealed, isAsked }: PaperStanding): PaperNotice | undefined => {
  if (areClosedToReader) return 'closed'
  if (isSomebodyConcealed) return 'handlers_only'
  if (isAsked === undefined) return 'not_known'
  return isAsked ? 'asked' : undefined
}
