import { z } from 'zod'
import { JOURNAL_FAULTS } from '#domain/journal/chain.ts'
import { JOURNAL_RESULTS } from '#domain/journal/entry.ts'
import { PURPOSES_OF_USE } from '#domain/journal/purpose.ts'
import { day, id, instant, line } from './field.ts'
import { defineCommand, defineQuery } from './operation.ts'

const AUDITORS = ['auditor'] as const

/** 記録簿を読む: who did what, when, as whom, for what and with which result; never the contents. */
export const listJournal = defineQuery({
  name: 'listJournal',
  drawer: 'journal',
  way: 'lists',
  purpose: 'audit',
  summary: { ja: '記録簿を読む', en: 'Read the journal' },
  input: z.object({
    staffId: id.optional(),
    from: day.optional(),
    to: day.optional(),
    /** A record: the entries that tell of it. */
    subjectId: id.optional(),
    /** A number as it stands on papers. Of a case: the entries that tell of anything of its household; of an intake: of it and of every つなぎ begun on it; of a つなぎ: of it alone. */
    number: line.optional(),
    operation: line.optional(),
    result: z.enum(JOURNAL_RESULTS).optional(),
    /** Where the page before ended. */
    after: z.string().max(80).optional(),
  }),
  output: z.object({
    entries: z.array(
      z.object({
        lane: z.int(),
        seq: z.int(),
        at: instant,
        staffName: z.string(),
        agencyName: z.string(),
        purpose: z.enum(PURPOSES_OF_USE),
        operation: z.string(),
        /** What the contract calls it; null for what is done at the door or by the office itself. */
        operationName: z.object({ ja: z.string(), en: z.string() }).nullable(),
        result: z.enum(JOURNAL_RESULTS),
        problem: z.string().nullable(),
        /** Of a print: which paper, page or list. */
        printed: z.string().nullable(),
        records: z.array(z.object({ id, reason: z.string() })),
      }),
    ),
    /** What was asked about by its number; an intake that went with an import that was taken back is known by what was done with it alone. */
    numbered: z.object({ id, of: z.enum(['case', 'intake', 'referral']), number: z.int(), isTakenBack: z.boolean() }).nullable(),
    /** What else bears the same number, where it was typed without its sign. */
    alsoNumbered: z.array(z.object({ of: z.enum(['case', 'intake', 'referral']), number: z.int() })),
    /** What the first record of each entry is, and the one that was asked about, with the number on its papers. A person bears none. */
    known: z.array(z.object({ id, of: z.enum(['case', 'intake', 'referral', 'person']), number: z.int().nullable() })),
    next: z.string().nullable(),
  }),
  problems: ['no_such_number'],
  roles: AUDITORS,
  isAboutNumbers: true,
  subjects: (input, output) => [input.subjectId, output.numbered?.id].filter((one) => one !== undefined),
})

/** 記録簿に現れる職員と操作: whom and what the journal can be asked about. */
export const listJournalStaff = defineQuery({
  name: 'listJournalStaff',
  drawer: 'journal',
  way: 'lists',
  purpose: 'audit',
  summary: { ja: '記録簿の職員一覧', en: 'Staff in the journal' },
  input: z.object({}),
  output: z.object({
    staff: z.array(z.object({ id, name: line, agencyName: z.string() })),
    /** Every deed of the contract (操作) by the name its entries bear. */
    deeds: z.array(z.object({ operation: z.string(), name: z.object({ ja: z.string(), en: z.string() }) })),
  }),
  problems: [],
  roles: AUDITORS,
  subjects: () => [],
})

/** 記録簿の検査を求める: the office recomputes every entry and compares the heads kept outside the database. */
export const checkJournal = defineCommand({
  name: 'checkJournal',
  drawer: 'journal',
  purpose: 'audit',
  summary: { ja: '記録簿の改ざんを調べる', en: 'Look whether the journal was tampered with' },
  input: z.object({}),
  output: z.object({ checkId: id }),
  problems: [],
  roles: AUDITORS,
  subjects: () => [],
})

/** 記録簿の検査の結果, the latest first. */
export const listJournalChecks = defineQuery({
  name: 'listJournalChecks',
  drawer: 'journal',
  way: 'lists',
  purpose: 'audit',
  summary: { ja: '記録簿の検査の結果', en: 'Checks of the journal' },
  input: z.object({}),
  output: z.object({
    checks: z.array(
      z.object({
        id,
        askedAt: instant,
        askedByName: z.string().nullable(),
        endedAt: instant.nullable(),
        entries: z.int().nullable(),
        mirrored: z.int().nullable(),
        faultyMirrors: z.int(),
        broken: z.array(z.object({ lane: z.int(), seq: z.int(), fault: z.enum(JOURNAL_FAULTS) })),
      }),
    ),
  }),
  problems: [],
  roles: AUDITORS,
  subjects: () => [],
})

/** Everything that can be asked of the journal. */
export const journalOperations = { listJournal, listJournalStaff, checkJournal, listJournalChecks } as const
