import type { Page } from 'playwright-core'

/** Loads a page anew, and stays where the browser asks first; answers by which kind of question it was kept. */
export const staysWhenLoadedAnew = async (page: Page): Promise<string> => {
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => void setTimeout(() => window.location.reload()))
  const question = await asked
  await question.dismiss()
  return question.type()
}
