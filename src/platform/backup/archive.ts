import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, openSync, readSync, closeSync, fsyncSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip } from 'node:zlib'
import { OperatorFault } from '../words.ts'
import { textEntry } from './cluster-files.ts'
import { damagedBackup, sealedBackup } from './problems.ts'
import { BYTES_TO_TELL, isSealed, openWith, sealWith } from './seal.ts'
import { readTar, tarFrom, wholeOf, type ArchiveEntry } from './tar.ts'
import { unfinishedName } from './work-place.ts'

/** What every backup says of itself, at its end: each file's fingerprint, and what belongs to the whole. */
export type Manifest<A> = { readonly format: 1; readonly files: Readonly<Record<string, string>>; readonly about: A }

const MANIFEST = 'manifest.json'
const SAFE = /^(?:[\w.-]+\/)*[\w.-]+$/

const asBuffers = (source: AsyncIterable<unknown>): AsyncIterable<Buffer> => source as AsyncIterable<Buffer>

async function* withManifest<A>(entries: AsyncIterable<ArchiveEntry>, hashes: ReadonlyMap<string, Hash>, about: () => A): AsyncGenerator<ArchiveEntry> {
  const empty = createHash('sha256').digest('hex')
  const paths: string[] = []
  for await (const entry of entries) {
    if (entry.kind === 'file') paths.push(entry.path)
    yield entry
  }
  const files = Object.fromEntries(paths.map((path) => [path, hashes.get(path)?.copy().digest('hex') ?? empty]))
  yield textEntry(MANIFEST, JSON.stringify({ format: 1, files, about: about() } satisfies Manifest<A>))
}

const reachDisk = (file: string): void => {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes an archive (tar, gzip, sealed where there is a passphrase) beside its place and moves it there whole. */
export const writeArchive = async <A>(
  target: string,
  entries: AsyncIterable<ArchiveEntry>,
  options: { readonly passphrase?: string | undefined; readonly about: () => A },
): Promise<void> => {
  const hashes = new Map<string, Hash>()
  const onBytes = (path: string, bytes: Buffer): void => {
    const hash = hashes.get(path) ?? createHash('sha256')
    hashes.set(path, hash.update(bytes))
  }
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  const unfinished = join(dirname(target), unfinishedName(basename(target)))
  const packed = Readable.from(tarFrom(withManifest(entries, hashes, options.about), onBytes), { objectMode: false })
  const gzip = createGzip({ level: constants.Z_BEST_SPEED })
  const file = createWriteStream(unfinished, { mode: 0o600 })
  try {
    if (options.passphrase === undefined) await pipeline(packed, gzip, file)
    else await pipeline(packed, gzip, (source: AsyncIterable<unknown>) => sealWith(options.passphrase ?? '')(asBuffers(source)), file)
    reachDisk(unfinished)
    renameSync(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

const beginningOf = (file: string): Buffer => {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(BYTES_TO_TELL)
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(handle)
  }
}

const writeEntry = async (target: string, entry: ArchiveEntry): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(target, 'wx', 0o600)
  try {
    for await (const bytes of entry.content) {
      hash.update(bytes)
      await handle.write(bytes)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

type Unpacked = { readonly found: ReadonlyMap<string, string>; readonly manifest: string | undefined }

const unpackInto = async (folder: string, source: AsyncIterable<Buffer>): Promise<Unpacked> => {
  const found = new Map<string, string>()
  let manifest: string | undefined
  for await (const entry of readTar(source)) {
    if (!SAFE.test(entry.path) || entry.path.split('/').includes('..')) throw new RangeError(`a path that leads elsewhere: ${entry.path}`)
    if (entry.path === MANIFEST) manifest = (await wholeOf(entry.content)).toString('utf8')
    else if (entry.kind === 'folder') mkdirSync(join(folder, entry.path), { recursive: true, mode: 0o700 })
    else {
      mkdirSync(dirname(join(folder, entry.path)), { recursive: true, mode: 0o700 })
      found.set(entry.path, await writeEntry(join(folder, entry.path), entry))
    }
  }
  return { found, manifest }
}

const differenceIn = (files: Readonly<Record<string, string>>, found: ReadonlyMap<string, string>): string | undefined =>
  Object.keys(files).find((path) => found.get(path) !== files[path]) ?? [...found.keys()].find((path) => files[path] === undefined)

/** Unpacks an archive into an empty folder, and looks whether every file in it is as it was packed. */
export const readArchive = async <A>(file: string, folder: string, passphrase: string | undefined): Promise<A> => {
  const sealed = isSealed(beginningOf(file))
  if (sealed && passphrase === undefined) throw sealedBackup(file)
  let unpacked: Unpacked | undefined
  const unpack = async (source: AsyncIterable<unknown>): Promise<void> => {
    unpacked = await unpackInto(folder, asBuffers(source))
  }
  try {
    if (sealed) await pipeline(createReadStream(file), (source: AsyncIterable<unknown>) => openWith(passphrase ?? '')(asBuffers(source)), createGunzip(), unpack)
    else await pipeline(createReadStream(file), createGunzip(), unpack)
  } catch (error) {
    const isRoom = ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')
    throw error instanceof OperatorFault || isRoom ? error : damagedBackup(file, (error as Error).message)
  }
  const manifest = unpacked?.manifest === undefined ? undefined : (JSON.parse(unpacked.manifest) as Manifest<A>)
  if (unpacked === undefined || manifest?.format !== 1) throw damagedBackup(file, MANIFEST)
  const different = differenceIn(manifest.files, unpacked.found)
  if (different !== undefined) throw damagedBackup(file, different)
  return manifest.about
}
