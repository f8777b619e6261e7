import { z } from 'zod'
import { day, id, instant, line, said, version } from './field.ts'
import { defineCommand } from './operation.ts'
import { WORKERS } from './workers.ts'

/** 予定を立てる: for oneself, or for a colleague who may see the matter. */
export const addTask = defineCommand({
  name: 'addTask',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '予定を立てる', en: 'Add a task' },
  input: z.object({ matterId: id, text: said(line.trim()), dueOn: day, membershipId: id.optional() }),
  output: z.object({ id }),
  problems: ['member_not_fit', 'task_day_past'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

const taskStanding = z.object({ id, version, text: z.string(), dueOn: day, membershipId: id, doneAt: instant.nullable() })

/** 予定を直す・担当を替える. */
export const changeTask = defineCommand({
  name: 'changeTask',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '予定を直す・担当を替える', en: 'Change or reassign a task' },
  input: z.object({ id, version, text: said(line.trim()), dueOn: day, membershipId: id }),
  output: z.object({ id, version, matterId: id }),
  standing: taskStanding,
  problems: ['member_not_fit', 'already_done', 'task_day_past'],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** 予定を済ませる. */
export const finishTask = defineCommand({
  name: 'finishTask',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '予定を済ませる', en: 'Finish a task' },
  input: z.object({ id, version }),
  output: z.object({ id, version, matterId: id, doneAt: instant }),
  standing: taskStanding,
  problems: ['already_done'],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** 済みを取り消す: within the ten seconds after a slip, or later. */
export const reopenTask = defineCommand({
  name: 'reopenTask',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '済みを取り消す', en: 'Undo a finished task' },
  input: z.object({ id, version }),
  output: z.object({ id, version, matterId: id }),
  standing: taskStanding,
  problems: ['not_done_yet'],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** Everything that can be done about tasks. */
export const taskOperations = { addTask, changeTask, finishTask, reopenTask } as const
