import type { Day } from './day.ts'

/** How much of a date is known (日付の精度): 昭和15年 only, 昭和15年4月, or the whole day. */
export const datePrecisions = ['year', 'month', 'day'] as const
/** One of {@link datePrecisions}. */
export type DatePrecision = (typeof datePrecisions)[number]

/**
 * What is odd about a date that was understood all the same (確認の問い): 平成31年5月1日 lies after the end of its era, 令和元年4月1日
 * before the beginning of its own. The reader is asked; nothing is refused.
 */
export type JapaneseDateWarning = 'after_era_end' | 'before_era_start'

/** A date as people give it (和暦・西暦の日付), in western years; unknown parts are absent. */
export type JapaneseDate = {
  readonly year: number
  readonly month?: number
  readonly day?: Day
  readonly precision: DatePrecision
  /** 「頃」: about then. */
  readonly approximate: boolean
  readonly warning?: JapaneseDateWarning
}

/** Why a text is no date, and which part is wrong, so that the reader is shown the place (日付の誤り). */
export type JapaneseDateProblem =
  | { readonly code: 'empty' | 'unreadable'; readonly part: 'text' }
  /** 8/4/1: neither an era nor four digits of a western year. */
  | { readonly code: 'era_missing'; readonly part: 'year' }
  /** 令和0年, 昭和200年, 西暦1500年. */
  | { readonly code: 'no_such_year'; readonly part: 'year' }
  /** Before 明治6年 days were counted by the moon; no western day can be told from them. */
  | { readonly code: 'old_calendar'; readonly part: 'year' }
  | { readonly code: 'no_such_month'; readonly part: 'month' }
  | { readonly code: 'no_such_day'; readonly part: 'day'; readonly lastDate: number }
