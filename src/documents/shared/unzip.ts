import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './unreadable-file.ts'

type Entry = { readonly method: number; readonly isEncrypted: boolean; readonly at: number; readonly packed: number }

/** An archive whose entries are read by name, never more of them than the given number of bytes altogether. */
export type Archive = { readonly has: (name: string) => boolean; readonly read: (name: string) => Uint8Array }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_COMMENT = 65_535
const MOST_ENTRIES = 5_000

const broken = (): never => {
  throw new UnreadableFile({ kind: 'broken_workbook' })
}

const findEnd = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) if (bytes.readUInt32LE(at) === END) return at
  return broken()
}

const listEntries = (bytes: Buffer): ReadonlyMap<string, Entry> => {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) broken()
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let seen = 0; seen < count; seen += 1) {
    if (at + CENTRAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) broken()
    const [nameSize, extraSize, commentSize] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const name = bytes.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize).replaceAll('\\', '/')
    entries.set(name.toLowerCase(), {
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += CENTRAL_SIZE + nameSize + extraSize + commentSize
  }
  return entries
}

const packedBytesOf = (bytes: Buffer, entry: Entry): Buffer => {
  if (entry.isEncrypted) throw new UnreadableFile({ kind: 'encrypted_workbook' })
  if (entry.at + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) broken()
  const start = entry.at + LOCAL_SIZE + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  return start + entry.packed > bytes.length ? broken() : bytes.subarray(start, start + entry.packed)
}

const unpack = (packed: Buffer, method: number, most: number): Buffer => {
  if (method === 0) return packed
  if (method !== 8) return broken()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableFile(isTooLarge ? { kind: 'workbook_too_large', limit: most } : { kind: 'broken_workbook' })
  }
}

/**
 * Opens a zip archive. What an entry claims about its size is not believed: unpacking stops at the limit, so that a small
 * file that grows without end (zip bomb) is refused instead of filling the memory.
 */
export const openArchive = (file: Uint8Array, mostBytes: number): Archive => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const entries = listEntries(bytes)
  let left = mostBytes
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase()) ?? broken()
      const content = unpack(packedBytesOf(bytes, entry), entry.method, left)
      left -= content.length
      if (left < 0) throw new UnreadableFile({ kind: 'workbook_too_large', limit: mostBytes })
      return content
    },
  }
}
