import type { Day } from '../shared/day.ts'

/** Why a day cannot be that of something still to do (期日); `undefined` when it can. What was late already may be written anew as it stands. */
export const taskDayProblem = (dueOn: Day, today: Day, stands?: Day): 'task_day_past' | undefined => (dueOn < today && dueOn !== stands ? 'task_day_past' : undefined)
