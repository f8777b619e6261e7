import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { dataFolderAt } from '#platform/embedded/data-folder.ts'
import { problemOfFolder } from '#platform/embedded/folder-state.ts'
import type { EmbeddedProblem } from '#platform/embedded/problems.ts'
import { startEmbedded } from '#platform/embedded/start.ts'
import { placeWithSmallDisk } from '#tests/faults/small-disk.ts'
import { runTsunagi, until } from '#tests/support/tsunagi-process.ts'
import { makePlace } from './place.ts'

const REFUSED = 3
const place = makePlace('embedded')
const folder = dataFolderAt(join(place.root, 'data'))

/** Looked at once, before any test, so that the name of one can say what it does not look at. */
const mayMount = ((small) => {
  small.remove()
  return small.disk !== undefined
})(placeWithSmallDisk(10))

const start = async (): Promise<() => Promise<void>> => {
  const started = await startEmbedded(folder, { forTests: true })
  if (!started.ok) throw new Error(started.problem.en)
  return started.value.stop
}
const startsAndStops = async (): Promise<boolean> => {
  await (await start())()
  return true
}
const problemOfStart = async (): Promise<EmbeddedProblem> => {
  const started = await startEmbedded(folder, { forTests: true })
  if (!started.ok) return started.problem
  await started.value.stop()
  throw new Error('it started')
}

/** A part of the folder taken away, and put back at the end. */
const without = async <T>(part: string, work: () => Promise<T>): Promise<T> => {
  renameSync(part, `${part}.away`)
  try {
    return await work()
  } finally {
    rmSync(part, { recursive: true, force: true })
    renameSync(`${part}.away`, part)
  }
}

beforeAll(async () => (await start())())
afterEach(() => vi.restoreAllMocks())
afterAll(() => place.remove())

describe('The embedded database', () => {
  it('never runs as root: its files belong to whoever is not', () => {
    const [mine, { uid }] = [process.getuid?.(), statSync(folder.cluster)]
    expect(mine === 0 ? uid !== 0 : mine === undefined || uid === mine).toBe(true)
  })

  it('whose folder goes away while it serves says so in words, and serves again once the folder is back', async () => {
    const said: string[] = []
    const started = await startEmbedded(folder, { forTests: true, onNotice: (words) => void said.push(words.en) })
    if (!started.ok) throw new Error(started.problem.en)
    const before = started.value.pid()
    try {
      await without(folder.log, async () => {
        process.kill(before, 'SIGKILL')
        await until(() => said.some((one) => one.includes('did not start')), 'the database to be missed')
      })
      await until(() => said.includes('The database is back.'), 'the database to be back')
      expect(started.value.pid()).not.toBe(before)
    } finally {
      await started.value.stop()
    }
  })

  it('refuses a second server on the folder in words that name the first, and the first goes on', async () => {
    const stop = await start()
    try {
      const second = await runTsunagi(['migrate', '--data', folder.root])
      expect(second.code).toBe(REFUSED)
      expect(second.complained).toContain(`process ${process.pid}`)
      expect(second.complained).toContain('動作中の別のサーバー')
      expect(second.complained).not.toMatch(/ at |Error:/)
    } finally {
      await stop()
    }
    expect(existsSync(join(folder.root, 'tsunagi.lock'))).toBe(false)
  })

  it('takes over the lock of a process that is no more', async () => {
    writeFileSync(join(folder.root, 'tsunagi.lock'), `${process.pid} not-this-life 2026-01-01T00:00:00.000Z x\n`)
    expect(await startsAndStops()).toBe(true)
  })

  it.each(['global/pg_control', 'base', 'pg_wal', 'PG_VERSION'])('without %s is damaged: told so, and nothing is made anew over it', async (part) => {
    const problem = await without(join(folder.cluster, part), problemOfStart)
    expect(problem.code).toBe('damaged_folder')
    expect(problem.ja).toContain(part)
    expect(problem.en).toContain('tsunagi restore')
  })

  it('whose control file is cut short is damaged, not begun', async () => {
    const file = join(folder.cluster, 'global/pg_control')
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, 100))
    const problem = await problemOfStart()
    writeFileSync(file, whole)
    expect(problem.code).toBe('damaged_folder')
  })

  it.each(['global/pg_filenode.map', 'pg_xact', 'global/1262'])('without %s, which only a start finds out, is damaged: told so, with the way back', async (part) => {
    const started = await without(join(folder.cluster, part), () => startEmbedded(folder, { forTests: true }))
    expect(started).toMatchObject({ ok: false, problem: { code: 'damaged_folder', ja: expect.stringContaining('tsunagi restore'), en: expect.stringContaining(part) } })
  })

  it.each([8, 100])('whose control file has a byte turned, number %i, is damaged, and told by its name', async (at) => {
    const file = join(folder.cluster, 'global/pg_control')
    const whole = readFileSync(file)
    const turned = Uint8Array.from(whole)
    turned[at] = (whole[at] ?? 0) ^ 0xff
    writeFileSync(file, turned)
    const problem = await problemOfStart()
    writeFileSync(file, whole)
    expect(problem).toMatchObject({ code: 'damaged_folder', ja: expect.stringContaining('tsunagi restore'), en: expect.stringContaining('global/pg_control') })
  })

  it.each([['99', 'newer_folder'], ['14', 'older_folder']])('of PostgreSQL %s is told by its version', async (version, code) => {
    const file = join(folder.cluster, 'PG_VERSION')
    const own = readFileSync(file)
    writeFileSync(file, `${version}\n`)
    const problem = await problemOfStart()
    writeFileSync(file, own)
    expect(problem).toMatchObject({ code, en: expect.stringContaining(`PostgreSQL ${version}`) })
  })

  it('whose secrets are lost is not given new ones', async () => {
    const problem = await without(folder.secrets, async () => {
      const found = await problemOfStart()
      expect(existsSync(join(folder.secrets, 'database-super'))).toBe(false)
      return found
    })
    expect(problem.code).toBe('secret_does_not_fit')
  })

  it('of somebody else is told by both numbers', () => {
    const { uid } = statSync(folder.cluster)
    vi.spyOn(process, 'getuid').mockReturnValue(uid + 1)
    expect(problemOfFolder(folder, '18.4')).toMatchObject({ code: 'wrong_owner', en: expect.stringContaining(`uid ${uid}; you are uid ${uid + 1}`) })
  })

  it('on a folder in which nothing can be written says so', async () => {
    const file = join(place.root, 'a-file')
    writeFileSync(file, '')
    const answer = await runTsunagi(['migrate', '--data', join(file, 'data')])
    expect(answer.code).toBe(REFUSED)
    expect(answer.complained).toMatch(/書き込めません|入れません|権限/)
  })

  it('on a full disk is not begun, and how much is needed is told', () => {
    expect(problemOfFolder(folder, '18.4', 12)).toMatchObject({ code: 'disk_full', en: expect.stringContaining('Only 12 MB') })
  })

  it(`is not begun by the program on a full disk${mayMount ? '' : ': NOT LOOKED AT HERE, where no small disk can be mounted (root on Linux can)'}`, async () => {
    const small = placeWithSmallDisk(200)
    try {
      expect(small.disk !== undefined).toBe(mayMount)
      if (!mayMount) return
      const answer = await runTsunagi(['migrate', '--data', join(small.root, 'data')])
      expect(answer.code).toBe(REFUSED)
      expect(answer.complained).toContain('Free at least 300 MB')
    } finally {
      small.remove()
    }
  })

  it('after all of this starts as before', async () => {
    expect(await startsAndStops()).toBe(true)
  })
})
