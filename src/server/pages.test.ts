import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { pages } from './pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'screens-'))
const script = 'export const words = "つなぎ"\n'.repeat(500)
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html>')
writeFileSync(join(folder, 'assets', 'screens.js'), script)
writeFileSync(join(folder, 'assets', 'font.woff2'), 'font')
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (path: string, accepted?: string) => pages(folder).request(path, { headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted } })
const packedAs = async (path: string, accepted?: string) => (await ask(path, accepted)).headers.get('content-encoding')

describe('the files of the screens', () => {
  it('go out packed to whoever can unpack them, and are the same', async () => {
    const answer = await ask('/assets/screens.js', 'gzip, deflate, br')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(script.length / 10)
    expect(gunzipSync(bytes).toString()).toBe(script)
  })

  it('go out as they are to whoever cannot, and so do fonts, which are packed already, and the page', async () => {
    for (const accepted of [undefined, 'br', 'gzip;q=0']) {
      expect(await packedAs('/assets/screens.js', accepted)).toBeNull()
      expect(await (await ask('/assets/screens.js', accepted)).text()).toBe(script)
    }
    expect(await packedAs('/assets/font.woff2', 'gzip')).toBeNull()
    expect(await packedAs('/cases/1', 'gzip')).toBeNull()
  })

  it('that are not there are not found, packed or not, and are found once they are', async () => {
    const served = pages(folder)
    const later = () => served.request('/assets/later.js', { headers: { 'Accept-Encoding': 'gzip' } })
    expect((await later()).status).toBe(404)
    writeFileSync(join(folder, 'assets', 'later.js'), script)
    expect((await later()).status).toBe(200)
  })

  it('are kept by the browser under their lasting names, and the page is asked for anew', async () => {
    const kept = async (path: string) => (await ask(path)).headers.get('cache-control')
    expect(await kept('/assets/screens.js')).toBe('public, max-age=31536000, immutable')
    expect(await kept('/intakes/new')).toBe('no-cache')
  })
})
