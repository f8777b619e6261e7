/** 緊急閲覧の理由は20字以上: who will look at it later must understand it. */
export const LEAST_REASON_LENGTH = 20

/** 緊急閲覧は60分: then the record closes by itself. */
export const BREAK_GLASS_MINUTES = 60

/** 確認の期限: one that nobody looked at for a day blocks the next. */
export const REVIEW_WITHIN_HOURS = 24

/** Whether a reason says enough (理由の長さ); spaces do not count. */
export const isReasonEnough = (reason: string): boolean => [...reason.replace(/\s+/gu, '')].length >= LEAST_REASON_LENGTH
