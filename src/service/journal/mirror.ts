import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { LaneHead } from '#domain/journal/chain.ts'
import { readMirroredHeads, type MirroredHeads } from '#domain/journal/mirror.ts'
import { dayInTokyo, instantFrom, type Instant } from '#domain/shared/instant.ts'
import { openSigned, signText, type SigningKey } from '#platform/signed-text.ts'
import { writeWhole } from '#platform/write-whole.ts'

/** Where signed heads are kept outside the database, and the key they are signed with. */
export type Mirror = { readonly folder: string; readonly key: SigningKey }

/** Mirrored heads that were read, and the files that are not what they should be. */
export type ReadMirrors = { readonly genuine: readonly MirroredHeads[]; readonly faulty: readonly string[] }

/** The heads of a journal, signed. */
export const signedHeads = (heads: MirroredHeads, key: SigningKey): string => signText(JSON.stringify(heads), key)

const fileOf = (municipalityCode: string, at: Instant): string => `${municipalityCode}-${dayInTokyo(at)}.json`

/**
 * Keeps the heads beside the data: one file a day, written over as the day goes on. The chain makes the latest heads
 * stand for all entries before them; the earlier days are there in case somebody puts an old file in the latest's place.
 */
export const mirrorHeads = ({ folder, key }: Mirror, municipalityCode: string, at: Instant, lanes: readonly LaneHead[]): void =>
  writeWhole(join(folder, fileOf(municipalityCode, at)), signedHeads({ municipalityCode, at, lanes }, key))

const filesAt = (place: string): readonly string[] =>
  !existsSync(place)
    ? []
    : statSync(place).isDirectory()
      ? readdirSync(place).filter((name) => name.endsWith('.json')).toSorted().map((name) => join(place, name))
      : [place]

const headsIn = (file: string, publicKey: KeyObject): MirroredHeads | undefined => {
  const opened = openSigned(readFileSync(file, 'utf8'), publicKey)
  return opened.ok ? readMirroredHeads(opened.value) : undefined
}

/** The latest heads of a municipality's journal: of the newest file that is what it should be, and of the day it is named by. */
export const latestMirror = ({ folder, key }: Mirror, municipalityCode: string): MirroredHeads | undefined => {
  for (const file of filesAt(folder).toReversed()) {
    if (!basename(file).startsWith(`${municipalityCode}-`)) continue
    const heads = headsIn(file, key.publicKey)
    if (heads !== undefined && basename(file) === fileOf(heads.municipalityCode, instantFrom(Date.parse(heads.at)))) return heads
  }
  return undefined
}

/** Reads mirrored heads from a file or a folder. A file with another signature, or none, is named as faulty. */
export const readMirrors = (place: string, publicKey: KeyObject): ReadMirrors => {
  const genuine: MirroredHeads[] = []
  const faulty: string[] = []
  for (const file of filesAt(place)) {
    const heads = headsIn(file, publicKey)
    if (heads === undefined) faulty.push(file)
    else genuine.push(heads)
  }
  return { genuine, faulty }
}
