import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const put = async (list: string, by = worker): Promise<string> => {
  const fileId = newId()
  given(await by.does('putImportPart', { fileId, fileName: '受付簿.csv', part: 0, parts: 1, content: Buffer.from(list).toString('base64') }))
  return fileId
}

const LIST = [
  '受付日,緊急度,概要,住所', 'R8.4.1,通常,水道が止まる,', '45000,とても,電気が止まる,', `R8.4.2,通常,ガスが止まる,${'架空町'.repeat(80)}`,
  // The cells of this row slipped by one: the place stands where the urgency should.
  'R8.4.3,架空町1-2-3 シェルター 090-1234-5678,避難中,',
].join('\r\n')

describe('the rows of a list that were refused', () => {
  it('stay with the import, by row, column and reason, until it is taken back; what stood in a cell stays nowhere, for it may be somebody’s place in a row whose cells slipped', async () => {
    const fileId = await put(LIST)
    const { mapping, faults } = given(await worker.does('checkImport', { fileId }))
    expect(faults.map((one) => one.value)).toContain('架空町1-2-3 シェルター 090-1234-5678')
    const { batchId, leftOut } = given(await worker.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' }))
    expect(leftOut).toBe(3)
    const kept = given(await worker.does('listImportFaults', { batchId })).faults
    expect(kept).toEqual([
      { row: 3, column: '受付日', field: 'receivedAt', reason: 'serial_number' }, { row: 3, column: '緊急度', field: 'urgency', reason: 'unknown_code' },
      { row: 4, column: '住所', field: 'address', reason: 'too_long' }, { row: 5, column: '緊急度', field: 'urgency', reason: 'unknown_code' },
    ])
    const { rows } = await city.database.admin.query<{ told: boolean }>(`select faults::text ~ '架空町|45000|シェルター|090' as told from import_batch where id = $1`, [batchId])
    expect(rows).toEqual([{ told: false }])
    given(await worker.does('undoImport', { batchId }))
    expect(given(await worker.does('listImportFaults', { batchId })).faults).toEqual([])
  })

  it('are as absent as the import to another agency', async () => {
    const fileId = await put(LIST.replaceAll('止まる', '止まった'))
    const { mapping } = given(await worker.does('checkImport', { fileId }))
    const { batchId } = given(await worker.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' }))
    const stranger = await city.as('st16')
    expect(await stranger.does('listImportFaults', { batchId })).toEqual(await stranger.does('listImportFaults', { batchId: newId() }))
    expect(await stranger.does('listImportFaults', { batchId })).toMatchObject({ problem: { code: 'not_found' } })
  })
})
