import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT } from '#cli/exit-code.ts'
import { dataFolderAt } from '#platform/embedded/data-folder.ts'
import { startEmbedded } from '#platform/embedded/start.ts'
import { runTsunagi } from '#tests/support/tsunagi-process.ts'
import { makePlace } from './place.ts'

const place = makePlace('older')
const root = join(place.root, 'data')

const inside = async (...commands: readonly string[]): Promise<void> => {
  const started = await startEmbedded(dataFolderAt(root), { forTests: true })
  if (!started.ok) throw new Error(started.problem.en)
  const client = new pg.Client({ ...started.value.admin, database: 'tsunagi' })
  await client.connect()
  for (const command of commands) await client.query(command)
  await client.end()
  await started.value.stop()
}

const lies = (isPractice: boolean): string =>
  `insert into municipality (municipality_code, name, prefecture, is_practice) values ('${isPractice ? '999997' : '131016'}', '市', '県', ${isPractice})`

beforeAll(async () => {
  const made = await runTsunagi(['migrate', '--data', root])
  if (made.code !== EXIT.done) throw new Error(made.complained)
  await inside(lies(true), `update upkeep.applied_migration set sha256 = 'of another version' where name like '0006%'`)
})
afterAll(() => place.remove())

describe('A practice city of another version', () => {
  it('is told as one: which folder it lies in, that it may be removed, how another is named; and it is not removed', async () => {
    const told = await runTsunagi(['demo', '--data', root])
    expect(told).toMatchObject({ code: EXIT.refused, complained: expect.stringContaining(`The practice city in ${root} was made by another version`) })
    for (const word of ['消してかまいません', 'TSUNAGI_DATA=']) expect(told.complained).toContain(word)
    expect(told.complained).not.toContain('0006')
    expect(existsSync(join(root, 'postgres', 'PG_VERSION'))).toBe(true)
  })

  it('where the real server is started is told by the file, as ever', async () => {
    const told = await runTsunagi(['start', '--data', root])
    expect(told).toMatchObject({ code: EXIT.refused, complained: expect.stringMatching(/0006_\w+\.sql was changed/) })
    expect(told.complained).not.toContain('TSUNAGI_DATA=')
  })

  it('is never said of a folder with a real municipality in it, and so never that it may be removed', async () => {
    await inside(lies(false))
    const told = await runTsunagi(['demo', '--data', root])
    expect(told).toMatchObject({ code: EXIT.refused, complained: expect.stringMatching(/0006_\w+\.sql was changed/) })
    expect(told.complained).not.toMatch(/消して|remove/)
  })
})
