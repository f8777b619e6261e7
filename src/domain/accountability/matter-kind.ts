/** 案件の種類: what exactly one agency answers for. */
export const MATTER_KINDS = ['intake', 'support_case', 'referral'] as const
/** One of them. */
export type MatterKind = (typeof MATTER_KINDS)[number]
