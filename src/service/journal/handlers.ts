import type {
  checkJournal as check,
  listJournal as list,
  listJournalChecks as checks,
  listJournalStaff as staff,
} from '#contract/journal.ts'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { numbersTyped } from '#domain/shared/number-typed.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { askForCheck, listChecks } from '#store/journal/journal-check.ts'
import { findNumbersOf, findRecordsOfNumber, listJournalEntries, listJournalStaff as readStaff } from '#store/journal/list-journal.ts'
import type { Handler, Work } from '../handler.ts'
import { pageOf, placeFrom } from './place.ts'
import { noteListPrinted, notePrinted } from './note-printed.ts'
import { listPersonViewers, listViewers } from './viewers.ts'

const ON_A_PAGE = 100
const promised = new Map<string, Operation>(Object.entries(operations))

/** One number stands on three records: without its sign it is meant of a household first. */
const KINDS = ['case', 'intake', 'referral'] as const

/** Everything that bears the number: what it is meant of first. */
const numberedAs = async ({ tx, today }: Work, words: string) => {
  const typed = numbersTyped(words, fiscalYearOf(today))
  const found: NonNullable<Awaited<ReturnType<typeof findRecordsOfNumber>>>[] = []
  for (const of of KINDS) found.push(...[await findRecordsOfNumber(tx, of, typed[of])].filter((one) => one !== undefined))
  return found
}

const listJournal: Handler<typeof list> = async (work, { after, number, ...question }) => {
  const { tx } = work
  const [found, ...others] = number === undefined ? [] : await numberedAs(work, number)
  if (number !== undefined && found === undefined) return refuse({ code: 'no_such_number' })
  const rows = await listJournalEntries(tx, { ...question, anyOf: found?.records, after: placeFrom(after) }, ON_A_PAGE + 1)
  const { entries, next } = pageOf(rows, ON_A_PAGE)
  const told = [question.subjectId, ...entries.map((one) => one.records[0]?.id)].filter((one) => one !== undefined)
  return ok({
    entries: entries.map((entry) => ({ ...entry, operationName: promised.get(entry.operation)?.summary ?? null })),
    numbered: found === undefined ? null : { id: found.id, of: found.of, number: found.number, isTakenBack: found.isTakenBack },
    alsoNumbered: others.map(({ of, number: also }) => ({ of, number: also })),
    known: await findNumbersOf(tx, [...new Set(told)]),
    next,
  })
}

const listJournalStaff: Handler<typeof staff> = async ({ tx }) => ok({
  staff: [...(await readStaff(tx))],
  deeds: [...promised].map(([operation, { summary }]) => ({ operation, name: { ja: summary.ja, en: summary.en } })),
})

const checkJournal: Handler<typeof check> = async ({ tx, actor, newId }) => {
  const checkId = newId()
  await askForCheck(tx, actor, checkId)
  return ok({ checkId })
}

const listJournalChecks: Handler<typeof checks> = async ({ tx }) => ok({ checks: [...(await listChecks(tx))] })

/** Who answers for the journal. */
export const journalHandlers = { listJournal, listJournalStaff, checkJournal, listJournalChecks, listViewers, listPersonViewers, notePrinted, noteListPrinted }
