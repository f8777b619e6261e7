import { isAhead } from '../shared/ahead.ts'
import { toUtc, type Instant } from '../shared/instant.ts'
import { refuse, ok, type Result } from '../shared/result.ts'
import { isBlank } from '../shared/text-limits.ts'
import type { Box } from './codes.ts'

/** What was put down at the counter, as far as the rule looks at it. */
export type HeardConsultation = {
  readonly text: string
  readonly boxes: readonly Box[]
  readonly worstBox: Box | undefined
}

/** The only two things that can be wrong with a consultation. */
export type ReceiveProblem = 'nothing_written' | 'worst_box_not_marked'

/**
 * Takes a consultation (相談受付). One visible character of text is enough: no name, no address, no category, no urgency may
 * be demanded.
 */
export const receiveIntake = (heard: HeardConsultation): Result<HeardConsultation, ReceiveProblem> => {
  if (isBlank(heard.text)) return refuse('nothing_written')
  if (heard.worstBox !== undefined && !heard.boxes.includes(heard.worstBox)) return refuse('worst_box_not_marked')
  return ok(heard)
}

/**
 * When a consultation was taken (受付日時): as written on the sheet. One that has not come yet is refused, for what is still ahead was never told to anybody;
 * within the little by which clocks differ it is now, and so it is where the sheet says nothing or a day before 1900.
 */
export const receivedAtFrom = (written: string | undefined, now: Instant): Result<string, 'received_ahead'> => {
  if (written === undefined) return ok(now)
  const at = toUtc(written)
  if (isAhead(at, now)) return refuse('received_ahead')
  return ok(at < '1900' || at > now ? now : written)
}
