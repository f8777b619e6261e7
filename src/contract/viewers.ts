import { z } from 'zod'
import { JOURNAL_RESULTS } from '#domain/journal/entry.ts'
import { LOOK_KINDS } from '#domain/journal/look.ts'
import { id, instant } from './field.ts'
import { defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const looks = z.object({
  views: z.array(
    z.object({
      at: instant, staffId: id.nullable(), who: z.string(), agencyName: z.string(), operation: z.string(), result: z.enum(JOURNAL_RESULTS), reason: z.string(),
      kind: z.enum(LOOK_KINDS), personIds: z.array(id),
    }),
  ),
  persons: z.array(z.object({ personId: id, name: z.string() })),
})
const days = z.int().min(1).max(366).default(30)

/**
 * だれが見たか: of a household, a consultation or a つなぎ, the last days of its journal in plain words: how each one looked, with the reason that opened it
 * to them; who read what a つなぎ passed on of it; and who tried in vain.
 */
export const listViewers = defineQuery({
  name: 'listViewers',
  drawer: 'journal',
  purpose: 'audit',
  summary: { ja: 'だれが見たか', en: 'Who looked' },
  input: z.object({ matterId: id, days }),
  output: looks,
  problems: [],
  roles: [...WORKERS, 'auditor'],
  subjects: (input) => [input.matterId],
})

/** だれが見たか, about one person: in every record of theirs that the reader may open, and in no other. */
export const listPersonViewers = defineQuery({
  name: 'listPersonViewers',
  drawer: 'journal',
  purpose: 'audit',
  summary: { ja: 'この人をだれが見たか', en: 'Who looked at a person' },
  input: z.object({ personId: id, days }),
  output: looks,
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.personId],
})

/** Everything that can be asked about who looked. */
export const viewersOperations = { listViewers, listPersonViewers } as const
