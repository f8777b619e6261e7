import type { Page } from 'playwright-core'
import { composeAndEnd } from './input-method.ts'

/** Two hands at the keyboard, with every key they press counted: those of words apart from those that lead and choose. */
export type CountedHands = {
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Writes a text as it stands on the keys: letters as they are, a kana text by its romaji, then Space and Enter for the conversion. */
  readonly write: (text: string, romaji?: string) => Promise<void>
  /** Writes a name whose reading the page takes from the composition. */
  readonly compose: (kana: string, kanji: string, romaji: string) => Promise<void>
  readonly pressed: () => { readonly leading: number; readonly words: number }
}

/** The conversion of what was typed into kanji, and the key that takes it. */
const CONVERSION = 2

/** Counts what is pressed on a page; keys held together are counted one by one. */
export const countHands = (page: Page): CountedHands => {
  let leading = 0
  let words = 0
  return {
    press: async (...keys) => {
      for (const key of keys) {
        leading += key.split('+').length
        await page.keyboard.press(key)
      }
    },
    write: async (text, romaji) => {
      words += romaji === undefined ? text.length : romaji.length + CONVERSION
      await page.keyboard.insertText(text)
    },
    compose: async (kana, kanji, romaji) => {
      words += romaji.length + CONVERSION
      await composeAndEnd(page, kana, kanji)
    },
    pressed: () => ({ leading, words }),
  }
}
