/** One thing in an archive: a folder, or a file of a known size. */
export type ArchiveEntry = {
  readonly path: string
  readonly kind: 'file' | 'folder'
  readonly size: number
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>
}

/** Everything in a stream, as one piece. */
export const wholeOf = async (content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

const BLOCK = 512
const LONGEST_NAME = 100

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`

/** The ustar header, as POSIX describes it: any tar can read what we write. */
const headerOf = ({ path, kind, size }: ArchiveEntry): Buffer => {
  const name = kind === 'folder' ? `${path}/` : path
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new RangeError(`the path is too long for the archive: ${path}`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0, 'utf8')
  header.write(octal(kind === 'folder' ? 0o700 : 0o600, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  // Sizes beyond eight gigabytes would need another notation; the database cuts its files at one.
  header.write(octal(size, 12), 124)
  header.write(octal(0, 12), 136)
  header.write(' '.repeat(8), 148)
  header.write(kind === 'folder' ? '5' : '0', 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const paddingOf = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** Exactly `size` bytes: a file that grows while it is read is cut there, one that shrinks is filled up with zeros. */
async function* exactly(size: number, content: ArchiveEntry['content']): AsyncGenerator<Buffer> {
  let left = size
  for await (const bytes of content) {
    const taken = bytes.subarray(0, left)
    left -= taken.length
    if (taken.length > 0) yield taken
    if (left === 0) return
  }
  if (left > 0) yield Buffer.alloc(left)
}

/** The bytes of an archive. `onBytes` sees what each file holds in the archive. */
export async function* tarFrom(entries: AsyncIterable<ArchiveEntry>, onBytes: (path: string, bytes: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const entry of entries) {
    yield headerOf(entry)
    if (entry.kind === 'folder') continue
    for await (const bytes of exactly(entry.size, entry.content)) {
      onBytes(entry.path, bytes)
      yield bytes
    }
    yield paddingOf(entry.size)
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** Takes bytes from a stream in the amounts that are wanted. */
class ByteSource {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const next = await this.#source.next()
    if (next.done === true) throw new RangeError('the archive ends too early')
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value])
  }

  async take(size: number): Promise<Buffer> {
    while (this.#held.length < size) await this.#more()
    const taken = this.#held.subarray(0, size)
    this.#held = this.#held.subarray(size)
    return taken
  }

  async *stream(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.#held.length === 0) await this.#more()
      const taken = await this.take(Math.min(left, this.#held.length))
      left -= taken.length
      yield taken
    }
  }

  /** Reads on to the end, so that whatever checks the stream as a whole can do so. */
  async drain(): Promise<void> {
    while ((await this.#source.next()).done !== true);
  }
}

const entryFrom = (header: Buffer): { readonly path: string; readonly kind: ArchiveEntry['kind']; readonly size: number } | undefined => {
  if (header.every((byte) => byte === 0)) return undefined
  const textAt = (from: number, to: number): string => header.toString('utf8', from, to).replace(/\0.*$/s, '')
  const sum = Number.parseInt(textAt(148, 156), 8)
  const counted = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  const kind = textAt(156, 157) === '5' ? 'folder' : 'file'
  if (sum !== counted) throw new RangeError('the archive is damaged')
  return { path: textAt(0, LONGEST_NAME).replace(/\/$/, ''), kind, size: kind === 'folder' ? 0 : Number.parseInt(textAt(124, 136), 8) }
}

/** Reads an archive. Each entry's content has to be read before the next entry is asked for. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<ArchiveEntry> {
  const bytes = new ByteSource(source)
  for (;;) {
    const entry = entryFrom(await bytes.take(BLOCK))
    if (entry === undefined) return bytes.drain()
    yield { ...entry, content: bytes.stream(entry.size) }
    await bytes.take(paddingOf(entry.size).length)
  }
}
