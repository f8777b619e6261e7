import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { OperatorFault } from '../words.ts'

/** Every sealed file begins with this, so that one knows it from an open one. */
const MAGIC = Buffer.from('TSUNAGI-SEALED-1\n', 'ascii')
const SALT = 16
const PREFIX = 7
const TAG = 16
const CHUNK = 65_536
/** As a power of two: 128 MB and about half a second for every guess at the passphrase. */
const COST = 17
const HIGHEST_COST = 20

const keyFrom = (passphrase: string, salt: Buffer, cost: number): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** (cost + 11) })

/** Its number and whether it is the last one are part of every chunk's nonce: none can be moved, left out or cut off. */
const nonceOf = (prefix: Buffer, number: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(PREFIX + 5)
  prefix.copy(nonce)
  nonce.writeUInt32BE(number, PREFIX)
  nonce.writeUInt8(isLast ? 1 : 0, PREFIX + 4)
  return nonce
}

/** Whether a file's first bytes are those of a sealed one. */
export const isSealed = (beginning: Buffer): boolean => beginning.subarray(0, MAGIC.length).equals(MAGIC)

/** How many bytes tell whether a file is sealed. */
export const BYTES_TO_TELL = MAGIC.length

/** Cuts a stream into chunks of one size, and says which is the last. */
async function* chunksOf(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ readonly chunk: Buffer; readonly isLast: boolean }> {
  let held = Buffer.alloc(0)
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes])
    // One chunk is always kept back: only at the end is it known to be the last.
    while (held.length > size) {
      yield { chunk: held.subarray(0, size), isLast: false }
      held = held.subarray(size)
    }
  }
  yield { chunk: held, isLast: true }
}

/** Seals a stream under a passphrase (scrypt, AES-256-GCM in chunks). */
export const sealWith = (passphrase: string, cost = COST) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const [salt, prefix] = [randomBytes(SALT), randomBytes(PREFIX)]
    const header = Buffer.concat([MAGIC, Buffer.of(cost), salt, prefix])
    const key = keyFrom(passphrase, salt, cost)
    yield header
    let number = 0
    for await (const { chunk, isLast } of chunksOf(source, CHUNK)) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, number, isLast)).setAAD(header)
      yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
      number += 1
    }
  }

const notOpened = (): OperatorFault =>
  new OperatorFault({
    ja: 'バックアップを開けません。合言葉（TSUNAGI_BACKUP_PASSPHRASE）が違うか、ファイルが壊れています。',
    en: 'The backup cannot be opened: the passphrase (TSUNAGI_BACKUP_PASSPHRASE) is wrong, or the file is damaged.',
  })

const HEADER = MAGIC.length + 1 + SALT + PREFIX

const openChunk = (key: Buffer, nonce: Buffer, header: Buffer, chunk: Buffer): Buffer => {
  if (chunk.length < TAG) throw notOpened()
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(header).setAuthTag(chunk.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, -TAG)), decipher.final()])
  } catch {
    throw notOpened()
  }
}

async function* behindHeader(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Opens what {@link sealWith} sealed. Throws in words at the first byte that is not as it was. */
export const openWith = (passphrase: string) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const iterator = source[Symbol.asyncIterator]()
    let held = Buffer.alloc(0)
    while (held.length < HEADER) {
      const next = await iterator.next()
      if (next.done === true) throw notOpened()
      held = Buffer.concat([held, next.value])
    }
    const header = held.subarray(0, HEADER)
    const cost = header.readUInt8(MAGIC.length)
    if (cost > HIGHEST_COST || cost < 1) throw notOpened()
    const key = keyFrom(passphrase, header.subarray(MAGIC.length + 1, MAGIC.length + 1 + SALT), cost)
    const prefix = header.subarray(MAGIC.length + 1 + SALT)
    let number = 0
    for await (const { chunk, isLast } of chunksOf(behindHeader(held.subarray(HEADER), iterator), CHUNK + TAG)) {
      yield openChunk(key, nonceOf(prefix, number, isLast), header, chunk)
      number += 1
    }
  }
