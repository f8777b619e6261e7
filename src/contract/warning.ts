import { z } from 'zod'
import { WARNING_KINDS } from '#domain/casework/codes.ts'
import { day, id, line, said, version } from './field.ts'
import { defineCommand } from './operation.ts'
import { WORKERS } from './workers.ts'

/** 注意を加える: with the day on which it is looked at again, and whether the person was told. */
export const addWarning = defineCommand({
  name: 'addWarning',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '注意事項を加える', en: 'Add a warning' },
  input: z.object({
    matterId: id,
    kind: z.enum(WARNING_KINDS),
    text: said(line.trim()),
    personId: id.optional(),
    toldToPerson: z.boolean(),
    reviewOn: day,
  }),
  output: z.object({ id }),
  problems: ['person_not_known', 'review_day_past', 'review_day_too_far'],
  roles: WORKERS,
  subjects: (input) => [input.matterId],
})

const warningStanding = z.object({ id, version, text: z.string(), toldToPerson: z.boolean(), reviewOn: day })

/** 注意を見直す: it still holds, perhaps in other words, until the next review. */
export const reviewWarning = defineCommand({
  name: 'reviewWarning',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '注意事項を見直す', en: 'Review a warning' },
  input: z.object({ id, version, text: said(line.trim()), toldToPerson: z.boolean(), reviewOn: day }),
  output: z.object({ id, version, matterId: id }),
  standing: warningStanding,
  problems: ['already_ended', 'review_day_past', 'review_day_too_far'],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** 注意を終える: with the reason. */
export const endWarning = defineCommand({
  name: 'endWarning',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '注意事項を終える', en: 'End a warning' },
  input: z.object({ id, version, why: said(line.trim()) }),
  output: z.object({ id, version, matterId: id }),
  standing: warningStanding,
  problems: ['already_ended'],
  roles: WORKERS,
  subjects: (input, output) => [input.id, output.matterId],
})

/** 連絡の間隔を決める: when it has passed, the household counts as silent (音沙汰なし). Without one nobody watches. */
export const setContactRhythm = defineCommand({
  name: 'setContactRhythm',
  drawer: 'casework',
  purpose: 'consultation',
  summary: { ja: '連絡の間隔を決める', en: 'Set the contact rhythm' },
  input: z.object({ caseId: id, version, days: z.int().min(1).max(366).nullable() }),
  output: z.object({ caseId: id, version }),
  standing: z.object({ caseId: id, version, days: z.int().nullable() }),
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.caseId],
})

/** Everything that can be done about warnings and the rhythm of contact. */
export const warningOperations = { addWarning, reviewWarning, endWarning, setContactRhythm } as const
