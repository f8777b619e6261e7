import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as launcher, type Browser } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Real Chromium: the machine's own, else the one that comes with a package. */
export const openBrowser = async (): Promise<Browser> => {
  const system = SYSTEM.find((path) => existsSync(path))
  if (system !== undefined) return launcher.launch({ executablePath: system, args: QUIET })
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'tsunagi-chromium-'))
  const { default: packed } = await import('@sparticuz/chromium')
  // Its own arguments are for another place: one process, which dies with its first closed window, and no web security.
  return launcher.launch({ executablePath: await packed.executablePath(), args: [...QUIET, '--headless=shell'] })
}
