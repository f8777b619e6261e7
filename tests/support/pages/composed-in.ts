import type { Locator, Page } from 'playwright-core'
import { cancelComposition, composeAndEnd } from './input-method.ts'

const WRITTEN_IN = ['input:not([type])', ...['text', 'search', 'tel', 'email', 'url'].map((type) => `input[type="${type}"]`), 'textarea'].join()

/** Whatever a key of a page may do: lead elsewhere, open or close a window, choose, or complain of what is missing before it sends. */
const WHAT_STANDS = (): string => JSON.stringify({
  path: location.pathname,
  windows: document.querySelectorAll('dialog[open]').length,
  chosen: [...document.querySelectorAll('select')].map((one) => one.value),
  ticked: document.querySelectorAll('input:checked').length,
  picked: document.querySelectorAll('.picked > li').length,
  complaints: document.querySelectorAll('[aria-invalid="true"]').length,
})

const nameOf = (field: Element): string => field.getAttribute('name') ?? field.id

// In a field of several lines the simulated key breaks the line as well, which a real input method keeps for itself.
const heldIn = (field: Element): string => `${field === document.activeElement ? '' : 'not in it: '}${(field as HTMLInputElement).value}`.replaceAll(/\s/gu, '')

/**
 * Composes in every field in sight as a Japanese keyboard does: a word ended with Enter, once more with Ctrl held, and one given up with Escape. Answers how many fields there were,
 * and of which of them such a key did anything but write. The words are names of colleagues: where one is picked by name, there is somebody to pick.
 */
export const composeInEach = async (page: Page, within: Locator): Promise<{ readonly fields: number; readonly astray: readonly string[] }> => {
  const astray: string[] = []
  const all = await within.locator(WRITTEN_IN).locator('visible=true').elementHandles()
  const fields: typeof all = []
  for (const one of all) if (await one.isEditable()) fields.push(one)
  for (const field of fields) {
    await field.focus()
    const [before, stood] = [await page.evaluate(WHAT_STANDS), await field.evaluate(heldIn)]
    await composeAndEnd(page, 'まつなが', '松永')
    await composeAndEnd(page, 'みずの', '水野', { ctrl: true })
    await cancelComposition(page, 'かくう')
    const after = await page.evaluate(WHAT_STANDS)
    const held = await field.evaluate(heldIn)
    if (after !== before || held !== `${stood}松永水野`) {
      astray.push(`${await field.evaluate(nameOf)}: ${held} ${before === after ? '' : `${before} became ${after}`}`)
    }
    await field.fill('')
  }
  return { fields: fields.length, astray }
}
