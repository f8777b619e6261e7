import { isComposing, type KeyLike } from './is-composing.ts'

/**
 * A key that works anywhere on the page. `n` is a single key and sleeps while somebody types or has switched single
 * keys off; `mod+k` means Ctrl or ⌘ and works everywhere, `mod+shift+l` likewise. `label` is what the list of keys says.
 */
export type Shortcut = { readonly keys: string; readonly label: string; readonly run: () => void }

/** What is asked of a key press to find its shortcut. */
export type KeyPress = KeyLike & {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey?: boolean
}

/** Where the key was pressed, and whether single keys are on. */
export type Surroundings = { readonly isTyping: boolean; readonly singleKeysOn: boolean }

/** The shortcut that a key press calls, if any. Nothing is ever called by a key of an input method. */
export const findShortcut = (
  shortcuts: readonly Shortcut[],
  press: KeyPress,
  { isTyping, singleKeysOn }: Surroundings,
): Shortcut | undefined => {
  if (isComposing(press) || press.altKey) return undefined
  if (press.ctrlKey || press.metaKey) {
    const pressed = `mod+${press.shiftKey === true ? 'shift+' : ''}${press.key}`.toLowerCase()
    return shortcuts.find((shortcut) => shortcut.keys.toLowerCase() === pressed)
  }
  if (isTyping || !singleKeysOn) return undefined
  return shortcuts.find((shortcut) => shortcut.keys === press.key)
}

const CAPS: ReadonlyMap<string, string> = new Map([['mod', 'Ctrl'], ['shift', 'Shift']])

/** The keys to show, one cap each: `mod+k` is Ctrl and K. */
export const capsOf = (keys: string): readonly string[] =>
  keys.split('+').map((cap) => (CAPS.get(cap) ?? (cap.length === 1 && keys.includes('+') ? cap.toUpperCase() : cap)))
