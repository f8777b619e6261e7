import { z } from 'zod'
import { JOURNAL_RESULTS } from '#domain/journal/entry.ts'
import { LOOK_KINDS } from '#domain/journal/look.ts'
import { id, instant } from './field.ts'
import { defineQuery } from './operation.ts'
import { WORKERS } from './workers.ts'

const looker = z.object({ staffId: id.nullable(), who: z.string(), agencyName: z.string(), kind: z.enum(LOOK_KINDS) })

const looks = z.object({
  /** From when on it is counted, up to now. */
  since: instant,
  /** Everybody who looked since then, one line a person and way of looking. */
  viewers: z.array(looker.extend({ times: z.int(), last: instant, operations: z.array(z.string()), reasons: z.array(z.string()), sheets: z.array(z.string()) })),
  /** One page of the looks one by one, the latest first. */
  views: z.array(looker.extend({ at: instant, operation: z.string(), result: z.enum(JOURNAL_RESULTS), reason: z.string(), sheet: z.string().nullable(), personIds: z.array(id) })),
  next: z.string().nullable(),
  persons: z.array(z.object({ personId: id, name: z.string() })),
})
const asked = {
  days: z.int().min(1).max(366).default(30),
  /** Where the page before ended. */
  after: z.string().max(80).optional(),
}

/**
 * だれが見たか: of a household, a consultation or a つなぎ, the last days of its journal in plain words: how each one looked, with the reason that opened it
 * to them; who opened a つなぎ that tells of it, or read what one passed on of it; and who tried in vain. About everybody in it, or one of them.
 */
export const listViewers = defineQuery({
  name: 'listViewers',
  drawer: 'journal',
  way: 'lists',
  purpose: 'audit',
  summary: { ja: 'だれが見たか', en: 'Who looked' },
  input: z.object({ matterId: id, aboutPersonId: id.optional(), ...asked }),
  output: looks,
  problems: [],
  roles: [...WORKERS, 'auditor'],
  subjects: (input) => [input.matterId],
})

/** だれが見たか, about one person: in every record of theirs that the reader may open, and in no other. */
export const listPersonViewers = defineQuery({
  name: 'listPersonViewers',
  drawer: 'journal',
  way: 'lists',
  purpose: 'audit',
  summary: { ja: 'この人をだれが見たか', en: 'Who looked at a person' },
  input: z.object({ personId: id, ...asked }),
  output: looks,
  problems: [],
  roles: WORKERS,
  subjects: (input) => [input.personId],
})

/** Everything that can be asked about who looked. */
export const journalViewersOperations = { listViewers, listPersonViewers } as const
