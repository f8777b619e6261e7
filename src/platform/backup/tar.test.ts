import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTar, tarFrom, wholeOf, type ArchiveEntry } from './tar.ts'

const file = (path: string, content: Buffer, size = content.length): ArchiveEntry => ({ path, kind: 'file', size, content: [content] })
const folder = (path: string): ArchiveEntry => ({ path, kind: 'folder', size: 0, content: [] })

const pack = async (entries: readonly ArchiveEntry[]): Promise<Buffer> =>
  wholeOf(tarFrom((async function* () { yield* entries })(), () => undefined))

const unpack = async (bytes: Buffer, cut = 777): Promise<readonly [string, string, string][]> => {
  const pieces = (async function* () {
    for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut)
  })()
  const found: [string, string, string][] = []
  for await (const entry of readTar(pieces)) found.push([entry.kind, entry.path, (await wholeOf(entry.content)).toString('latin1')])
  return found
}

describe('An archive', () => {
  const sizes = [0, 1, 511, 512, 513, 4_000]
  const entries = [folder('a'), ...sizes.map((size) => file(`a/${size}`, Buffer.alloc(size, 'x')))]

  it.each([1, 100, 512, 100_000])('comes out as it went in, however it arrives (pieces of %i)', async (cut) => {
    const found = await unpack(await pack(entries), cut)
    expect(found).toEqual([['folder', 'a', ''], ...sizes.map((size) => ['file', `a/${size}`, 'x'.repeat(size)])])
  })

  it('keeps the size it announced, though the file grows or shrinks while it is read', async () => {
    const found = await unpack(await pack([file('grows', Buffer.alloc(900, 'g'), 600), file('shrinks', Buffer.alloc(100, 's'), 600), file('next', Buffer.from('n'))]))
    expect(found).toEqual([['file', 'grows', 'g'.repeat(600)], ['file', 'shrinks', 's'.repeat(100) + '\0'.repeat(500)], ['file', 'next', 'n']])
  })

  it('cut short or damaged is not taken for a whole one', async () => {
    const whole = await pack(entries)
    for (const length of [0, 100, 600, whole.length - 1_500]) await expect(unpack(whole.subarray(0, length))).rejects.toThrow(RangeError)
    const damaged = Buffer.from(whole)
    damaged[3] = 65
    await expect(unpack(damaged)).rejects.toThrow('damaged')
  })

  it('refuses a path that its header cannot hold', async () => {
    await expect(pack([file('x'.repeat(101), Buffer.alloc(0))])).rejects.toThrow('too long')
  })

  it('can be read with the tar that every machine has', async () => {
    const place = mkdtempSync(join(tmpdir(), 'tsunagi-tar-'))
    writeFileSync(join(place, 'whole.tar'), await pack([folder('postgres'), file('postgres/PG_VERSION', Buffer.from('18\n'))]))
    expect(spawnSync('tar', ['-xf', 'whole.tar'], { cwd: place }).status).toBe(0)
    expect(readFileSync(join(place, 'postgres', 'PG_VERSION'), 'utf8')).toBe('18\n')
    rmSync(place, { recursive: true })
  })
})
