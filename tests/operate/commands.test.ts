import { existsSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clearLeftovers, unfinishedName } from '#platform/backup/work-place.ts'
import { attachEmbedded } from '#platform/embedded/attach.ts'
import { dataFolderAt } from '#platform/embedded/data-folder.ts'
import { hangUpOnTsunagi, killTsunagi, runTsunagi, serveTsunagi, until, type Ended, type Served } from '#tests/support/tsunagi-process.ts'
import { makePlace } from './place.ts'

const [DONE, FOUND, REFUSED] = [0, 1, 3]
const place = makePlace('commands')
const data = join(place.root, 'data')
const backups = join(place.root, 'kept')
const written = readFileSync('docs/operate/structure.example.json', 'utf8')
const structure = join(place.root, 'asahi.json')

const run = (...args: readonly string[]): Promise<Ended> => runTsunagi([...args, '--data', data])
const fileIn = (folder: string): string => join(folder, readdirSync(folder).toSorted().at(-1) ?? '')

const asAdmin = async <T>(root: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const admin = await attachEmbedded(dataFolderAt(root))
  if (admin === undefined) throw new Error('nothing runs there')
  const client = new pg.Client({ ...admin, database: 'tsunagi' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A backup with one bit changed near its middle: the first that tells in what is packed there. Of a run of noughts many bits say the same. */
const spoilt = (bytes: Buffer): Buffer => {
  const whole = gunzipSync(bytes)
  const changedAt = (at: number): Buffer => Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ 0x10))
  const tells = (changed: Buffer): boolean => {
    try {
      return !gunzipSync(changed).equals(whole)
    } catch {
      return true
    }
  }
  let at = Math.floor(bytes.length / 2)
  while (!tells(changedAt(at))) at += 1
  return changedAt(at)
}

let served: Served
let made: Ended
beforeAll(async () => {
  writeFileSync(structure, written)
  made = await run('setup', structure)
  if (made.code !== DONE) throw new Error(made.said + made.complained)
  served = await serveTsunagi(['start', '--data', data])
})
afterAll(async () => {
  await served.stop()
  place.remove()
})

type Loose = { municipality: { name: string }; staff: { duties: { role: string; to?: string }[] }[] }
const changedFile = (change: (file: Loose) => void): string => {
  const file = JSON.parse(written) as Loose
  change(file)
  const path = join(place.root, 'changed.json')
  writeFileSync(path, JSON.stringify(file, undefined, 2))
  return path
}

describe('whoever has read enough', () => {
  it('hears nothing more and no complaint, however much there was still to say, and the command does its work to the end', async () => {
    expect(await hangUpOnTsunagi(['openapi'])).toEqual({ code: DONE, complained: '' })
    expect(await hangUpOnTsunagi(['--help'])).toMatchObject({ complained: '' })
    const kept = join(place.root, 'for-nobody')
    expect(await hangUpOnTsunagi(['backup', '--to', kept, '--data', data])).toEqual({ code: DONE, complained: '' })
    expect(readdirSync(kept)).toHaveLength(1)
  })
})

describe('setup', () => {
  it('says the next command so that it finds the same data: who follows it has invited the first administrator', async () => {
    const [, next = ''] = /npx tsunagi (account invite \S+ --data \S+)/.exec(made.said) ?? []
    expect(await runTsunagi(next.split(' '))).toMatchObject({ code: DONE, said: expect.stringMatching(/\/invitation#/) })
  })
})

describe('account invite', () => {
  const invited = (...options: string[]): Promise<Ended> => run('account', 'invite', /account invite (\S+)/.exec(made.said)?.[1] ?? '', ...options)

  it('leads to where the server really stands, without being told', async () => {
    await until(() => served.said().includes('Tsunagi →'), 'the server says where it stands')
    expect((await invited()).said).toContain(`http://localhost:${new URL(served.base).port}/invitation#`)
    expect((await invited('--url', 'https://tsunagi.example.lg.jp')).said).toContain('https://tsunagi.example.lg.jp/invitation#')
  })

  it('ends nobody’s password unasked: whoever can sign in already is invited anew only with --reset', async () => {
    const passwords = (change: string) => asAdmin(data, async (client) => (await client.query(change)).rows)
    await passwords(`update account set password_hash = 'x', password_set_at = now()`)
    expect(await invited()).toMatchObject({ code: REFUSED, complained: expect.stringContaining('--reset') })
    expect(await passwords('select count(*)::int as n from account where password_hash is not null')).not.toEqual([{ n: 0 }])
    expect(await invited('--reset')).toMatchObject({ code: DONE })
    expect(await passwords('select count(*)::int as n from account where password_hash is not null')).toEqual([{ n: 0 }])
  })
})

describe('municipality check and load', () => {
  it('say the same of a file that would end the only administrator, with its line, and load nothing', async () => {
    const file = changedFile(({ municipality, staff }) => {
      municipality.name = '別の町'
      for (const { duties } of staff) for (const duty of duties) if (duty.role === 'administrator') duty.to = '2026-11-02'
    })
    const [checked, loaded] = [await run('municipality', 'check', file), await run('municipality', 'load', file)]
    expect([checked.code, loaded.code]).toEqual([FOUND, FOUND])
    expect(checked.said).toMatch(/\d+行目 \(line \d+\) {2}staff: 管理者/)
    expect(loaded.said).toBe(checked.said)
    expect(await asAdmin(data, async (client) => (await client.query('select name from municipality')).rows)).toEqual([{ name: 'あさひ町' }])
  })

  it('without any data look at the file alone, and make none', async () => {
    const empty = join(place.root, 'none')
    expect(await runTsunagi(['municipality', 'check', structure, '--data', empty])).toMatchObject({ code: DONE, said: expect.stringContaining('the file alone') })
    expect(existsSync(empty)).toBe(false)
  })
})

describe('A backup', () => {
  it('is taken while it is served, brought back elsewhere and compared', async () => {
    const taken = await run('backup', '--to', backups, '--rehearse')
    expect(taken.complained).toBe('')
    expect(taken.code).toBe(DONE)
    expect(taken.said).toContain('everything agrees')
    expect(readdirSync(data).filter((name) => name.startsWith('.rehearsal'))).toEqual([])
  })

  it('whose rehearsal is killed leaves unpacked data no longer than until the next one', async () => {
    const elsewhere = join(place.root, 'killed')
    const unpacked = () => readdirSync(data).filter((name) => name.startsWith('.rehearsal'))
    await killTsunagi(['backup', '--to', elsewhere, '--rehearse', '--data', data], () => unpacked().length > 0)
    const ours = unfinishedName('tsunagi.tar.gz').replace(String(process.pid), '999999999')
    const ofAnotherContainer = '.unfinished-1-1-00000000-tsunagi.tar.gz'
    for (const name of [ours, ofAnotherContainer]) writeFileSync(join(elsewhere, name), 'half of it')
    expect((await run('backup', '--to', elsewhere, '--rehearse')).code).toBe(DONE)
    expect(unpacked()).toEqual([])
    expect(readdirSync(elsewhere).filter((name) => name.startsWith('.'))).toEqual([ofAnotherContainer])
    utimesSync(join(elsewhere, ofAnotherContainer), 0, 0)
    clearLeftovers(elsewhere)
    expect(readdirSync(elsewhere).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('is brought back into a folder that was never there, by whoever runs it, and its journal is whole', async () => {
    const fresh = join(place.root, 'deep', 'fresh')
    const restored = await runTsunagi(['restore', fileIn(backups), '--data', fresh])
    expect(restored.complained).toBe('')
    expect(restored.code).toBe(DONE)
    expect(readdirSync(fresh).filter((name) => name.includes('before') || name.startsWith('.'))).toEqual([])
    expect(await runTsunagi(['journal', 'verify', '--data', fresh])).toMatchObject({ code: DONE, said: expect.stringContaining('all whole') })
    const again = await runTsunagi(['restore', fileIn(backups), '--data', fresh])
    expect(again.code).toBe(DONE)
    expect(readdirSync(fresh).filter((name) => name.startsWith('postgres.before-'))).toHaveLength(1)
  })

  it('whose bringing back was cut off in the middle is asked for again, and nothing begins anew in its place', async () => {
    const cut = join(place.root, 'cut')
    expect(await runTsunagi(['restore', fileIn(backups), '--data', cut])).toMatchObject({ code: DONE })
    renameSync(join(cut, 'postgres'), join(cut, 'postgres.before-then'))
    writeFileSync(join(cut, 'restoring'), 'then')
    expect(await runTsunagi(['journal', 'verify', '--data', cut])).toMatchObject({ code: REFUSED, complained: expect.stringContaining('a restore was cut off') })
    expect(existsSync(join(cut, 'postgres'))).toBe(false)
    expect(await runTsunagi(['restore', fileIn(backups), '--data', cut])).toMatchObject({ code: DONE })
    expect(await runTsunagi(['journal', 'verify', '--data', cut])).toMatchObject({ code: DONE })
  })

  it('is never brought back over what is being served', async () => {
    const refused = await run('restore', fileIn(backups))
    expect(refused).toMatchObject({ code: REFUSED, complained: expect.stringContaining(`process ${served.pid}`) })
  })

  it('in which a byte was changed, or that is none, is refused in words, and nothing is put in place', async () => {
    const [bytes, faulty] = [spoilt(readFileSync(fileIn(backups))), join(place.root, 'faulty.tar.gz')]
    const elsewhere = join(place.root, 'elsewhere')
    for (const content of [bytes, Buffer.from('no backup')]) {
      writeFileSync(faulty, content)
      const refused = await runTsunagi(['restore', faulty, '--data', elsewhere])
      expect(refused.code).toBe(REFUSED)
      expect(refused.complained).not.toMatch(/ at |プログラムの不具合/)
      expect(existsSync(join(elsewhere, 'postgres'))).toBe(false)
    }
    expect(await runTsunagi(['restore', join(place.root, 'no-such-file'), '--data', elsewhere])).toMatchObject({ code: REFUSED })
  })

  it('sealed with a passphrase opens with that alone', async () => {
    const [sealed, elsewhere] = [join(place.root, 'sealed'), join(place.root, 'opened')]
    const passphrase = { TSUNAGI_BACKUP_PASSPHRASE: 'kumo ga mittsu' }
    expect(await runTsunagi(['backup', '--to', sealed, '--data', data], passphrase)).toMatchObject({ code: DONE })
    for (const settings of [{}, { TSUNAGI_BACKUP_PASSPHRASE: 'ame ga mittsu futta' }])
      expect(await runTsunagi(['restore', fileIn(sealed), '--data', elsewhere], settings)).toMatchObject({ code: REFUSED })
    expect(await runTsunagi(['restore', fileIn(sealed), '--data', elsewhere], passphrase)).toMatchObject({ code: DONE })
  })
})

describe('journal verify', () => {
  it('names the first entry that was changed, by lane and number', async () => {
    expect(await run('journal', 'verify')).toMatchObject({ code: DONE })
    const { lane, seq } = await asAdmin(data, async (client) => {
      const { rows } = await client.query<{ lane: number; seq: string }>('select lane, seq from journal order by seq desc, lane limit 1')
      const [entry] = rows
      if (entry === undefined) throw new Error('an empty journal')
      await client.query(`set session_replication_role = replica`)
      await client.query(`update journal set request_id = gen_random_uuid() where lane = $1 and seq = $2`, [entry.lane, entry.seq])
      return entry
    })
    const verified = await run('journal', 'verify')
    expect(verified.code).toBe(FOUND)
    expect(verified.said).toContain(`lane ${lane}, entry ${seq}:`)
    expect(verified.said.match(/entry \d+:/g)).toHaveLength(1)
  })
})
