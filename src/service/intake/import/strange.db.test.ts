import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { healthOf } from '#service/health.ts'
import { afterLossIn } from '#tests/support/after-loss.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { endingIn, rowsIn } from '#tests/support/invented.ts'
import { put, takeIn } from '#tests/support/imported-list.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const lost = afterLossIn(() => city)

const LEDGER = '受付日,概要,氏名\r\nR8.4.1,家賃のこと,失鍵 花\r\nR8.4.2,食費のこと,失鍵 次郎'

describe('a ledger that comes again after the secret of the fingerprints was lost', () => {
  it('is not taken in twice without a word: its rows are told as not known again, and wait until somebody compared them', async () => {
    const first = await takeIn(worker, LEDGER)
    expect(await healthOf(city.office)).toMatchObject({ rowsKnown: true })
    expect(await healthOf({ ...city.office, rowSecret: 'made anew' })).toMatchObject({ ok: true, rowsKnown: false })
    const fileId = await put(worker, `${LEDGER}\r\nR8.4.9,あとの日のこと,失鍵 三郎\r\n,日のないこと,失鍵 四郎`)
    const kept = given(await worker.does('checkImport', { fileId }))
    expect([kept.strange, kept.known.length]).toEqual([null, 2])
    const seen = given(await lost(worker)('checkImport', { fileId }))
    expect(seen.known).toEqual([])
    expect(seen.strange).toEqual({ rows: 3, until: '2026-04-02', importedAt: given(await worker.does('getImportBatch', { batchId: first.batchId })).importedAt })
    const reading = { fileId, mapping: seen.mapping, faultyRows: 'take_none' as const }
    expect(await lost(worker)('commitImport', reading)).toMatchObject({ problem: { code: 'rows_strange', detail: { count: 3 } } })
    expect(given(await lost(worker)('commitImport', { ...reading, lookedThrough: true })).taken).toBe(4)
  })

  it('says nothing where every row is of a later day, where the former list was taken back, or to another agency', async () => {
    const later = await put(worker, '受付日,概要\r\nR8.9.9,ずっとあとのこと')
    expect(given(await lost(worker)('checkImport', { fileId: later })).strange).toBeNull()
    const stranger = await city.as('st16')
    const own = await put(stranger, LEDGER)
    expect(given(await lost(stranger)('checkImport', { fileId: own })).strange).toBeNull()
    const fileId = await put(worker, LEDGER)
    for (const { batchId } of given(await worker.does('listImportBatches', {})).batches) await worker.does('undoImport', { batchId })
    expect(given(await lost(worker)('checkImport', { fileId })).strange).toBeNull()
  })
})

describe('what of a former list may come again after the secret was lost', () => {
  const strangeOf = async (who: Worker, ledger: string) => given(await lost(who)('checkImport', { fileId: await put(who, ledger) })).strange
  const ledgerOf = (day: string, whose: string) => `受付日,概要,氏名,担当者\r\nR8.4.1,家賃のこと,${whose} 花,\r\n${day},食費のこと,${whose} 次郎,`

  it('is asked by the day its row came with, though that was corrected on the sheet since', async () => {
    const { intakeIds } = await takeIn(worker, ledgerOf('R8.4.20', '訂正'))
    given(await worker.does('updateIntake', { id: intakeIds[1] ?? '', version: 1, receivedAt: '2026-04-02T03:00:00Z' }))
    expect(await strangeOf(worker, '受付日,概要,氏名\r\nR8.4.20,食費のこと,訂正 次郎')).toMatchObject({ rows: 1, until: '2026-04-20' })
  })

  it('is asked of the latest row too where its sheet is closed to whoever brings the list', async () => {
    const [colleague] = await rowsIn(() => city)(`select name from staff where code = 'st29'`)
    const { intakeIds } = await takeIn(worker, `${ledgerOf('R8.5.20', '閉じた')}${String(colleague?.['name'])}`)
    await rowsIn(() => city)('update matter set restricted = true, restricted_reason = $2 where id = $1', [intakeIds[1], '親族'])
    expect(await worker.does('getIntake', { id: intakeIds[1] ?? '' })).toMatchObject({ ok: false })
    expect(await strangeOf(worker, '受付日,概要,氏名\r\nR8.5.20,食費のこと,閉じた 次郎')).toMatchObject({ rows: 1, until: '2026-05-20' })
  })

  it('may have any day up to that of its import where it came without one', async () => {
    await takeIn(worker, '概要,氏名\r\n日を後で書くこと,日無し 花')
    expect(await strangeOf(worker, `受付日,概要,氏名\r\n${cityToday()},日を後で書くこと,日無し 花`)).toMatchObject({ rows: 1, until: cityToday() })
  })

  it('is asked of whoever goes on for an agency that ended, as the very same file is, and its rows where the secret was kept', async () => {
    const heir = await city.as('st02')
    const ledger = ledgerOf('R8.4.20', '引き継ぐ')
    const first = await takeIn(await city.as('st16'), ledger)
    expect([await strangeOf(heir, ledger), given(await heir.does('checkImport', { fileId: await put(heir, ledger) })).importedBefore]).toEqual([null, null])
    given(await (await city.as('st13')).does('endAgency', await endingIn(() => city)('AG13', 'AG02', 'st02')))
    const fileId = await put(heir, ledger)
    const kept = given(await heir.does('checkImport', { fileId }))
    expect([kept.importedBefore?.batchId, kept.known.length, kept.strange]).toEqual([first.batchId, 2, null])
    expect(await heir.does('commitImport', { fileId, mapping: kept.mapping, faultyRows: 'take_none' })).toMatchObject({ problem: { code: 'imported_before' } })
    expect(await strangeOf(heir, `${ledger}\r\nR8.4.21,あとの日のこと,引き継ぐ 三郎`)).toMatchObject({ rows: 2, until: '2026-04-20' })
  })
})
