import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as launcher, type Browser, type BrowserContext } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

const UNPACKED = join(import.meta.dirname, '../../node_modules/.cache/tsunagi')

/** Chromium unpacked once for all who test at the same time: into a folder of one's own, then by one step to where all look. */
const unpack = async (): Promise<string> => {
  const shared = join(UNPACKED, 'chromium')
  if (existsSync(shared)) return join(shared, 'chromium')
  mkdirSync(UNPACKED, { recursive: true })
  const mine = mkdtempSync(join(UNPACKED, 'unpacking-'))
  const usual = process.env['TMPDIR']
  process.env['TMPDIR'] = mine
  const { default: packed } = await import('@sparticuz/chromium')
  await packed.executablePath()
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
  try {
    renameSync(mine, shared)
  } catch (cause) {
    rmSync(mine, { recursive: true, force: true })
    if (!existsSync(shared)) throw cause
  }
  return join(shared, 'chromium')
}

/** On a machine without a locale Chromium cannot write a Japanese name of a file. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' }

/**
 * How the browser is set. Many offices forbid it to fetch fonts, and the product is whole without them; with them, each page reads some sixty
 * pieces. So they are fetched only where it is asked how a page looks.
 */
export type BrowserSettings = { readonly fetchesFonts?: boolean }

/** Where Chromium is, and how it is begun. */
const howToLaunch = async ({ fetchesFonts = false }: BrowserSettings) => {
  const args = fetchesFonts ? QUIET : [...QUIET, '--disable-remote-fonts']
  const system = SYSTEM.find((path) => existsSync(path))
  if (system !== undefined) return { executablePath: system, args, env }
  // Its own arguments are for another place: one process, which dies with its first closed window, and no web security.
  return { executablePath: await unpack(), args: [...args, '--headless=shell'], env }
}

/** Real Chromium: the machine's own, else the one that comes with a package. */
export const openBrowser = async (settings: BrowserSettings = {}): Promise<Browser> => launcher.launch(await howToLaunch(settings))

/** The same with the folder somebody's own browser keeps on the disk: begun again in it, it has what lay there. */
export const openBrowserIn = async (folder: string): Promise<BrowserContext> => launcher.launchPersistentContext(folder, { ...(await howToLaunch({})), locale: 'ja-JP' })

/** Kills the process of a browser, as a machine does that loses its power: no page is told, nothing is put away. */
export const killBrowser = async (browser: Browser): Promise<void> => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const main = processInfo.find(({ type }) => type === 'browser')
  if (main === undefined) throw new Error('the browser does not say which process it is')
  const gone = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve())
  })
  process.kill(main.id, 'SIGKILL')
  await gone
}
