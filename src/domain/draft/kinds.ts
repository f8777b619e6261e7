/** 下書きの種類: what a draft will become. */
export const DRAFT_KINDS = ['intake', 'record', 'referral'] as const
/** What a draft will become. */
export type DraftKind = (typeof DRAFT_KINDS)[number]
