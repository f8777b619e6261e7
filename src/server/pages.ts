import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
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

/** The screens' files. A path without a file is a screen's own address: it gets the one page. */
export const pages = (folder: string): Hono => {
  const route = new Hono()
  route.get('/*', async (context) => {
    const path = normalize(context.req.path).replaceAll('\\', '/')
    if (path.startsWith('/api/')) return context.json({ problem: { code: 'not_found' } }, 404)
    const type = TYPES[extname(path)]
    const file = type !== undefined && !path.includes('..') ? path : '/index.html'
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    if (bytes === undefined) return context.text('404', 404)
    const cache = file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    return context.body(new Uint8Array(bytes), 200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', 'Cache-Control': cache })
  })
  return route
}
