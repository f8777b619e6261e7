import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Hono } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

const takesGzip = (accepted = ''): boolean => /\bgzip\b(?!\s*;\s*q=0)/.test(accepted)

const PACKED: readonly string[] = ['.js', '.css', '.svg', '.json']

/**
 * Reads a file of the screens; those that never change under their name and that packing makes smaller are packed once, and kept so.
 * Answers with data are never packed: the length of a packed answer tells of its words.
 */
const readerOf = (folder: string) => {
  const kept = new Map<string, Promise<Buffer>>()
  return async (file: string, takesPacked: boolean): Promise<{ readonly bytes: Buffer; readonly packed: boolean }> => {
    const path = join(folder, file)
    const packed = takesPacked && file.startsWith('/assets/') && PACKED.includes(extname(file))
    if (!packed) return { bytes: await readFile(path), packed }
    const packing = kept.get(file) ?? readFile(path).then(promisify(gzip))
    kept.set(file, packing)
    packing.catch(() => kept.delete(file))
    return { bytes: await packing, packed }
  }
}

/** The screens' files. A path without a file is a screen's own address: it gets the one page. */
export const pages = (folder: string): Hono => {
  const route = new Hono()
  const read = readerOf(folder)
  route.get('/*', async (context) => {
    const path = normalize(context.req.path).replaceAll('\\', '/')
    if (path.startsWith('/api/')) return context.json({ problem: { code: 'not_found' } }, 404)
    const type = TYPES[extname(path)]
    const file = type !== undefined && !path.includes('..') ? path : '/index.html'
    const found = await read(file, takesGzip(context.req.header('Accept-Encoding'))).catch(() => undefined)
    if (found === undefined) return context.text('404', 404)
    const isLasting = file.startsWith('/assets/')
    return context.body(new Uint8Array(found.bytes), 200, {
      'Content-Type': TYPES[extname(file)] ?? 'text/plain',
      'Cache-Control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isLasting && { Vary: 'Accept-Encoding' }),
      ...(found.packed && { 'Content-Encoding': 'gzip' }),
    })
  })
  return route
}
