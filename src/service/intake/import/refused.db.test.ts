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

const LIST = ['受付日,緊急度,概要,住所', 'R8.4.1,通常,水道が止まる,', '45000,とても,電気が止まる,', `R8.4.2,通常,ガスが止まる,${'架空町'.repeat(80)}`].join('\r\n')

describe('the rows of a list that were refused', () => {
  it('stay with the import, by row, column, value and reason, until it is taken back; of a place the value stays nowhere', async () => {
    const fileId = await put(LIST)
    const { mapping, faults } = given(await worker.does('checkImport', { fileId }))
    expect(faults.length).toBe(3)
    const { batchId, leftOut } = given(await worker.does('commitImport', { fileId, mapping, faultyRows: 'leave_out' }))
    expect(leftOut).toBe(2)
    const kept = given(await worker.does('listImportFaults', { batchId })).faults
    expect(kept.map(({ row, column, value, reason, meant }) => [row, column, value, reason, meant])).toEqual([
      [3, '受付日', '45000', 'serial_number', '2023-03-15'], [3, '緊急度', 'とても', 'unknown_code', undefined], [4, '住所', '', 'too_long', undefined],
    ])
    const { rows } = await city.database.admin.query<{ told: boolean }>(`select faults::text like '%架空町%' as told from import_batch where id = $1`, [batchId])
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
