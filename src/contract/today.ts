import { z } from 'zod'
import { DUE_GROUPS } from '#domain/today/due.ts'
import { URGENCIES } from '#domain/intake/codes.ts'
import { day, id, instant, line } from './field.ts'
import { defineQuery } from './operation.ts'

const WORKERS = ['counsellor', 'supervisor', 'coordinator', 'clerk'] as const

/** わたしの一日: what waits for me, the latest first. */
export const getMyDay = defineQuery({
  name: 'getMyDay',
  drawer: 'today',
  summary: { ja: 'わたしの一日', en: 'My day' },
  input: z.object({}),
  output: z.object({
    due: z.array(
      z.object({
        kind: z.enum(['task', 'answer', 'waiting', 'contact', 'review']),
        id,
        matterId: id,
        text: z.string(),
        about: z.string(),
        dueOn: day,
        group: z.enum(DUE_GROUPS),
      }),
    ),
    newIntakes: z.array(z.object({ id, number: z.int(), receivedAt: instant, text: z.string(), urgency: z.enum(URGENCIES) })),
    silent: z.array(z.object({ caseId: id, householdName: z.string(), lastContactOn: day, rhythmDays: z.int() })),
    drafts: z.array(z.object({ id, kind: z.string(), savedAt: instant })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [...output.due.map((one) => one.matterId), ...output.silent.map((one) => one.caseId)],
})

/** どこからでも検索: names in any writing, phone tails, words of notes. */
export const searchEverything = defineQuery({
  name: 'searchEverything',
  drawer: 'search',
  summary: { ja: '検索', en: 'Search' },
  input: z.object({ words: line.min(1) }),
  output: z.object({
    persons: z.array(
      z.object({ personId: id, name: z.string(), kana: z.string().nullable(), birthYear: z.int().nullable(), caseId: id.nullable(), householdName: z.string().nullable() }),
    ),
    masked: z.array(z.object({ name: z.string(), askAgency: z.string() })),
    intakes: z.array(z.object({ id, number: z.int(), text: z.string(), receivedAt: instant })),
    records: z.array(z.object({ id, caseId: id, householdName: z.string(), happenedAt: instant, facts: z.string() })),
  }),
  problems: [],
  roles: WORKERS,
  subjects: (_, output) => [
    ...output.persons.map((one) => one.personId),
    ...output.intakes.map((one) => one.id),
    ...output.records.map((one) => one.id),
  ],
})

/** Everything one asks at the start of a day. */
export const todayOperations = { getMyDay, searchEverything } as const
