/** 対応方法: how a contact took place (M1–M99). */
export const METHODS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M99'] as const
/** One of the methods. */
export type Method = (typeof METHODS)[number]

/** Methods in which agencies spoke among themselves (会議・機関間の協議): work, but the household was not heard from. */
export const METHODS_AMONG_AGENCIES = ['M4', 'M5', 'M6', 'M7', 'M8'] as const satisfies readonly Method[]

/** Methods in which somebody is met face to face (会えた): at their door or on the way with them, at the counter, at an activity, over a screen. */
export const METHODS_OF_MEETING = ['M2', 'M3', 'M10', 'M11'] as const satisfies readonly Method[]

/** 共有範囲: everyone who may open the case, one's own agency, the named team, or only handlers of a concealment. */
export const SHARING_RANGES = ['readers', 'agency', 'team', 'handlers'] as const
/** One of the ranges. */
export type SharingRange = (typeof SHARING_RANGES)[number]

/** つながったか: somebody of the household was met or spoken to, or nobody was. */
export const HEARINGS = ['heard', 'missed'] as const
/** One of the two. */
export type Hearing = (typeof HEARINGS)[number]

/** 注意事項の種別: danger to somebody, how to come near, what must not be told, health, how to reach, and the rest. */
export const WARNING_KINDS = ['safety', 'approach', 'privacy', 'health', 'contact', 'other'] as const
/** One of the kinds of warning. */
export type WarningKind = (typeof WARNING_KINDS)[number]

/** What stands on the timeline (経過): contact records, the intakes it began with, referrals and their steps. */
export const STORY_KINDS = ['record', 'intake', 'referral'] as const
/** One of the kinds of entry. */
export type StoryKind = (typeof STORY_KINDS)[number]
