import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Through the debugger, as the page's own policy lets no script in from outside.
const bringIn = async (page: Page): Promise<void> => {
  const debuggerSession = await page.context().newCDPSession(page)
  await debuggerSession.send('Runtime.evaluate', { expression: source })
  await debuggerSession.detach()
}

/** What axe finds wrong on the page as it stands, one line each: the rule, and the elements. */
export const violationsOn = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await bringIn(page)
  const only = rules === undefined ? { type: 'tag', values: WCAG } : { type: 'rule', values: [...rules] }
  const found = await page.evaluate(async (runOnly) => {
    const { axe: inspector } = window as unknown as { axe: typeof axe }
    const { violations } = await inspector.run(document, { runOnly: runOnly as axe.RunOnly, resultTypes: ['violations'], selectors: false })
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.html.slice(0, 120)} (${node.failureSummary?.replaceAll('\n', ' ').slice(0, 160) ?? ''})`).join(' | ')}`)
  }, only)
  return found
}

/** Whether the page can be moved sideways, which no reader should need. */
export const movesSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
