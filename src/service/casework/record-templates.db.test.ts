import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

describe('templates of records', () => {
  it('are the agency’s own: made, changed, ended by its people, unseen by others', async () => {
    const worker = await city.as('st03')
    const template = { name: '見守り訪問', method: 'M2' as const, facts: '顔色：\n食事：', nextStep: '二週間後' }
    const { id } = given(await worker.does('saveRecordTemplate', template))
    const names = async (staff: string) => given(await (await city.as(staff)).does('listRecordTemplates', {})).templates.map((one) => one.name)
    expect(await names('st02')).toContain('見守り訪問')
    expect(await names('st04')).not.toContain('見守り訪問')
    given(await (await city.as('st02')).does('saveRecordTemplate', { ...template, id, version: 1, name: '見守り訪問（月1）' }))
    expect(await worker.does('saveRecordTemplate', { ...template, id, version: 1 })).toMatchObject({ problem: { code: 'stale_version', current: { name: '見守り訪問（月1）' } } })
    expect(await (await city.as('st04')).does('endRecordTemplate', { id, version: 2 })).toMatchObject({ problem: { code: 'not_found' } })
    given(await worker.does('endRecordTemplate', { id, version: 2 }))
    expect(await names('st02')).not.toContain('見守り訪問（月1）')
  })
})
