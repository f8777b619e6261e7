import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signingKeyIn } from '#platform/signed-text.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { keepJournal } from './keep-journal.ts'

let city: City
let place: string
beforeAll(async () => {
  city = await buildCity()
  place = mkdtempSync(join(tmpdir(), 'tsunagi-heads-'))
})
afterAll(async () => {
  rmSync(place, { recursive: true })
  await city.database.drop()
})

const mirror = () => ({ folder: join(place, 'heads'), key: signingKeyIn(join(place, 'key')) })
const checks = async (): Promise<unknown[]> => {
  const { rows } = await city.database.admin.query(`select ended_at is not null as ended, entries > 0 as read from journal_check order by asked_at`)
  return rows
}

describe('the daily check of the journal', () => {
  it('ends at once when the server is told to stop, says nothing it has not read to the end, and is done when the server is up again', async () => {
    given(await (await city.as('st04')).does('listIntakes', {}))
    const stopping = new AbortController()
    const interrupted = keepJournal(city.office, mirror(), stopping.signal).check()
    stopping.abort()
    expect(await interrupted).toBeUndefined()
    expect(await checks()).toEqual([{ ended: false, read: null }])
    const found = await keepJournal(city.office, mirror(), new AbortController().signal).check()
    expect(found).toMatchObject({ broken: [] })
    expect(found?.entries).toBeGreaterThan(0)
    expect(await checks()).toEqual([{ ended: true, read: true }])
  })

  it('tells of a fault that is none of stopping', async () => {
    const stopping = new AbortController()
    await city.database.admin.query('delete from journal_check')
    await city.database.admin.query('alter table journal rename to journal_away')
    const failing = keepJournal(city.office, mirror(), stopping.signal).check()
    await expect(failing).rejects.toThrow(/journal/)
    await city.database.admin.query('alter table journal_away rename to journal')
  })
})
