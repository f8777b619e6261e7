import { useEffect } from 'react'
import { isComposing } from './is-composing.ts'

/** One key, and what it does. */
export type Shortcut = { readonly key: string; readonly run: () => void }

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Listens for single keys anywhere on the page; silent while somebody types or composes, or holds a modifier. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.altKey) return
      const isPalette = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k'
      if (!isPalette && (event.metaKey || event.ctrlKey || isTyping(event.target))) return
      const found = shortcuts.find((shortcut) => shortcut.key === (isPalette ? '/' : event.key))
      if (found === undefined) return
      event.preventDefault()
      found.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [shortcuts])
}
