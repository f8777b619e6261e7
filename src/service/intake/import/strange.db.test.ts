import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, type OperationName } from '#contract/operations.ts'
import type { InputOf, Operation, OutputOf } from '#contract/operation.ts'
import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import type { Handler } from '#service/handler.ts'
import { handlers } from '#service/handlers.ts'
import { healthOf } from '#service/health.ts'
import { perform } from '#service/perform.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { put, takeIn } from '#tests/support/imported-list.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

type Operations = typeof operations
type AnswerOf<N extends OperationName> = Result<OutputOf<Operations[N]>, Problem<string>>

/** The same worker, served with another secret: the former one was lost. */
const afterLoss = async <N extends OperationName>(name: N, input: InputOf<Operations[N]>, who = worker): Promise<AnswerOf<N>> => {
  const operation: Operation = operations[name]
  const body = operation.kind === 'command' ? { idempotencyKey: newId(), input } : input
  const office = { ...city.office, rowSecret: 'made anew' }
  return (await perform(office, { token: who.token, requestId: newId() }, { operation, handler: handlers[name] as unknown as Handler<Operation>, body })) as AnswerOf<N>
}

const LEDGER = '受付日,概要,氏名\r\nR8.4.1,家賃のこと,失鍵 花\r\nR8.4.2,食費のこと,失鍵 次郎'

describe('a ledger that comes again after the secret of the fingerprints was lost', () => {
  it('is not taken in twice without a word: its rows are told as not known again, and wait until somebody compared them', async () => {
    const first = await takeIn(worker, LEDGER)
    expect(await healthOf(city.office)).toMatchObject({ rowsKnown: true })
    expect(await healthOf({ ...city.office, rowSecret: 'made anew' })).toMatchObject({ ok: true, rowsKnown: false })
    const fileId = await put(worker, `${LEDGER}\r\nR8.4.9,あとの日のこと,失鍵 三郎\r\n,日のないこと,失鍵 四郎`)
    const kept = given(await worker.does('checkImport', { fileId }))
    expect([kept.strange, kept.known.length]).toEqual([null, 2])
    const seen = given(await afterLoss('checkImport', { fileId }))
    expect(seen.known).toEqual([])
    expect(seen.strange).toEqual({ rows: 3, importedAt: given(await worker.does('getImportBatch', { batchId: first.batchId })).importedAt })
    const reading = { fileId, mapping: seen.mapping, faultyRows: 'take_none' as const }
    expect(await afterLoss('commitImport', reading)).toMatchObject({ problem: { code: 'rows_strange', detail: { count: 3 } } })
    expect(given(await afterLoss('commitImport', { ...reading, lookedThrough: true })).taken).toBe(4)
  })

  it('says nothing where every row is of a later day, where the former list was taken back, or to another agency', async () => {
    const later = await put(worker, '受付日,概要\r\nR8.9.9,ずっとあとのこと')
    expect(given(await afterLoss('checkImport', { fileId: later })).strange).toBeNull()
    const stranger = await city.as('st16')
    const own = await put(stranger, LEDGER)
    expect(given(await afterLoss('checkImport', { fileId: own }, stranger)).strange).toBeNull()
    const fileId = await put(worker, LEDGER)
    for (const { batchId } of given(await worker.does('listImportBatches', {})).batches) await worker.does('undoImport', { batchId })
    expect(given(await afterLoss('checkImport', { fileId })).strange).toBeNull()
  })
})
