import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LaneHead } from '#domain/journal/chain.ts'
import { readMirroredHeads, type MirroredHeads } from '#domain/journal/mirror.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { openSigned, signText, type SigningKey } from '#platform/signed-text.ts'
import { writeWhole } from '#platform/write-whole.ts'

/** Where signed heads are kept outside the database, and the key they are signed with. */
export type Mirror = { readonly folder: string; readonly key: SigningKey }

/** Mirrored heads that were read, and the files that are not what they should be. */
export type ReadMirrors = { readonly genuine: readonly MirroredHeads[]; readonly faulty: readonly string[] }

/** The heads of a journal, signed. */
export const signedHeads = (heads: MirroredHeads, key: SigningKey): string => signText(JSON.stringify(heads), key)

/**
 * Keeps the heads beside the data: one file a day, written over as the day goes on. The chain makes the latest heads
 * stand for all entries before them; the earlier days are there in case somebody puts an old file in the latest's place.
 */
export const mirrorHeads = ({ folder, key }: Mirror, municipalityCode: string, at: Instant, lanes: readonly LaneHead[]): void =>
  writeWhole(join(folder, `${municipalityCode}-${dayInTokyo(at)}.json`), signedHeads({ municipalityCode, at, lanes }, key))

const filesAt = (place: string): readonly string[] =>
  !existsSync(place)
    ? []
    : statSync(place).isDirectory()
      ? readdirSync(place).filter((name) => name.endsWith('.json')).toSorted().map((name) => join(place, name))
      : [place]

/** Reads mirrored heads from a file or a folder. A file with another signature, or none, is named as faulty. */
export const readMirrors = (place: string, publicKey: KeyObject): ReadMirrors => {
  const genuine: MirroredHeads[] = []
  const faulty: string[] = []
  for (const file of filesAt(place)) {
    const opened = openSigned(readFileSync(file, 'utf8'), publicKey)
    const heads = opened.ok ? readMirroredHeads(opened.value) : undefined
    if (heads === undefined) faulty.push(file)
    else genuine.push(heads)
  }
  return { genuine, faulty }
}
