import type { Page } from 'playwright-core'

const ENTER = { key: 'Enter', code: 'Enter' }

/**
 * Types kana that are still being turned into kanji, and presses the Enter that ends the composition, as a Japanese
 * keyboard sends it. With Ctrl held too, when asked for: a hand may be faster than the conversion.
 */
export const composeAndEnd = async (page: Page, kana: string, kanji: string, { ctrl = false } = {}): Promise<void> => {
  const hand = await page.context().newCDPSession(page)
  const modifiers = ctrl ? 2 : 0
  await hand.send('Input.imeSetComposition', { text: kana, selectionStart: kana.length, selectionEnd: kana.length })
  // Once as browsers mark a key of an input method, and once as those that only tell by `isComposing`.
  await hand.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...ENTER, modifiers, windowsVirtualKeyCode: 229 })
  await hand.send('Input.dispatchKeyEvent', { type: 'keyDown', ...ENTER, modifiers, windowsVirtualKeyCode: 13, text: ctrl ? '' : '\r' })
  await hand.send('Input.dispatchKeyEvent', { type: 'keyUp', ...ENTER, modifiers, windowsVirtualKeyCode: 13 })
  await hand.send('Input.insertText', { text: kanji })
  await hand.detach()
}

/** Begins to compose kana and gives it up with Escape, as a Japanese keyboard sends it: the key is the input method's, not the page's. */
export const cancelComposition = async (page: Page, kana: string): Promise<void> => {
  const hand = await page.context().newCDPSession(page)
  await hand.send('Input.imeSetComposition', { text: kana, selectionStart: kana.length, selectionEnd: kana.length })
  await hand.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 229 })
  await hand.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 })
  await hand.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await hand.detach()
}
