import { z } from 'zod'
import { JOURNAL_RESULTS } from '#domain/journal/entry.ts'
import { id, instant } from './field.ts'
import { defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

/** だれが見たか: of a household, a consultation or a つなぎ, the last days of its journal in plain words, with the reason that opened it to each one; and who tried in vain. */
export const listViewers = defineQuery({
  name: 'listViewers',
  drawer: 'journal',
  purpose: 'audit',
  summary: { ja: 'だれが見たか', en: 'Who looked' },
  input: z.object({ matterId: id, days: z.int().min(1).max(366).default(30) }),
  output: z.object({
    views: z.array(
      z.object({ at: instant, staffId: id.nullable(), who: z.string(), agencyName: z.string(), operation: z.string(), result: z.enum(JOURNAL_RESULTS), reason: z.string(), personIds: z.array(id) }),
    ),
    persons: z.array(z.object({ personId: id, name: z.string() })),
  }),
  problems: [],
  roles: [...WORKERS, 'auditor'],
  subjects: (input) => [input.matterId],
})

/** Everything that can be asked about who looked. */
export const viewersOperations = { listViewers } as const
