import { z } from 'zod'
import { FACT_CODES } from '#domain/household/codes.ts'
import { day, id, line, said, text, version } from './field.ts'
import { defineCommand } from './operation.ts'
import { WORKERS } from './workers.ts'

const fact = z.object({
  code: z.enum(FACT_CODES),
  text: said(text.trim()),
  source: said(line.trim()),
  personId: id.optional(),
  from: day.optional(),
})

/** 分かっていることを書く: never without its source. */
export const addFact = defineCommand({
  name: 'addFact',
  drawer: 'household',
  purpose: 'consultation',
  summary: { ja: '分かっていることを書く', en: 'Note a fact' },
  input: fact.extend({ caseId: id }),
  output: z.object({ id }),
  problems: ['person_not_known'],
  roles: WORKERS,
  subjects: (input) => [input.caseId, ...(input.personId === undefined ? [] : [input.personId])],
})

/** 分かっていることを直す・終える: what no longer holds keeps its days. */
export const changeFact = defineCommand({
  name: 'changeFact',
  drawer: 'household',
  purpose: 'consultation',
  summary: { ja: '分かっていることを直す', en: 'Change a fact' },
  input: fact.extend({ id, version, until: day.optional() }),
  output: z.object({ id, version }),
  standing: z.object({ id, version, code: z.enum(FACT_CODES), text: z.string(), source: z.string(), personId: id.nullable(), from: day.nullable(), until: day.nullable() }),
  problems: ['person_not_known', 'period_backwards'],
  roles: WORKERS,
  subjects: (input) => [input.id],
})

/** Everything that can be done about what is known of a household. */
export const factOperations = { addFact, changeFact } as const
