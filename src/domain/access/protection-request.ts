/** 保護の依頼: what a counsellor asks of those who decide: that a record is for few (閲覧制限), or that a place is concealed (住所秘匿). */
export const PROTECTIONS = ['restrict', 'conceal'] as const
/** One of the two. */
export type Protection = (typeof PROTECTIONS)[number]
