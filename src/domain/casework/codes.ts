/** 対応方法: how a contact took place (M1–M99). */
export const METHODS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M99'] as const
/** One of the methods. */
export type Method = (typeof METHODS)[number]

/** 共有範囲: everyone who may open the case, one's own agency, the named team, or only handlers of a concealment. */
export const SHARING_RANGES = ['readers', 'agency', 'team', 'handlers'] as const
/** One of the ranges. */
export type SharingRange = (typeof SHARING_RANGES)[number]
