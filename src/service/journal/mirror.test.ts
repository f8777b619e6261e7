import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { instantFrom } from '#domain/shared/instant.ts'
import { signingKeyIn } from '#platform/signed-text.ts'
import { latestMirror, mirrorHeads, readMirrors } from './mirror.ts'

const root = mkdtempSync(join(tmpdir(), 'tsunagi-mirror-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const mirror = { folder: join(root, 'heads'), key: signingKeyIn(join(root, 'key')) }
const keep = (code: string, day: string, seq: number) =>
  mirrorHeads(mirror, code, instantFrom(Date.parse(`${day}T12:00:00+09:00`)), [{ lane: 0, seq, hash: 'aa' }])
const latest = () => latestMirror(mirror, '990019')?.lanes[0]?.seq

describe('the latest of the heads that are kept outside the database', () => {
  it('is of the newest day of this municipality, whatever others keep beside it', () => {
    expect(latest()).toBeUndefined()
    keep('990019', '2026-11-24', 5)
    keep('990019', '2026-11-25', 9)
    keep('990027', '2026-11-26', 77)
    expect(latest()).toBe(9)
    expect(readMirrors(mirror.folder, mirror.key.publicKey)).toMatchObject({ genuine: { length: 3 }, faulty: [] })
  })

  it('is never an old file in the place of a new one, nor one that somebody wrote over', () => {
    copyFileSync(join(mirror.folder, '990019-2026-11-24.json'), join(mirror.folder, '990019-2026-11-26.json'))
    expect(latest()).toBe(9)
    writeFileSync(join(mirror.folder, '990019-2026-11-26.json'), '{}')
    expect(latest()).toBe(9)
    expect(readdirSync(mirror.folder)).toHaveLength(4)
  })
})
