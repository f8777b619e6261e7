import { addMinutes, type Instant } from './instant.ts'

/** Clocks of two machines may differ a little. */
const SLACK_MINUTES = 10

/** Whether a moment has not come yet (まだ来ていない), wherever the clock of the desk stands: what is still ahead cannot have happened. */
export const isAhead = (moment: Instant, now: Instant): boolean => moment > addMinutes(now, SLACK_MINUTES)
