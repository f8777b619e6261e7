import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { findShortcut, type Shortcut } from './shortcut.ts'

type Register = (shortcuts: readonly Shortcut[]) => () => void
type Shortcuts = {
  readonly register: Register
  readonly list: () => readonly Shortcut[]
  readonly singleKeysOn: boolean
  readonly switchSingleKeys: (on: boolean) => void
}

const ShortcutContext = createContext<Shortcuts>({
  register: () => () => undefined,
  list: () => [],
  singleKeysOn: true,
  switchSingleKeys: () => undefined,
})
const REMEMBERED = 'tsunagi-single-keys'

const isTypingIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], dialog') !== null)

/** A window over the page keeps the page's keys asleep: nothing opens over it, least of all over the lock. */
const isCovered = (): boolean => document.querySelector('dialog:modal') !== null

/** Listens once for the whole page; screens register their keys with `useShortcuts`, the latest first. */
export const ShortcutProvider = ({ children }: { readonly children: ReactNode }) => {
  const groups = useRef<(readonly Shortcut[])[]>([])
  const [singleKeysOn, setSingleKeysOn] = useState(() => localStorage.getItem(REMEMBERED) !== 'off')
  const list = useCallback(() => groups.current.toReversed().flat(), [])
  const register = useCallback<Register>((shortcuts) => {
    groups.current.push(shortcuts)
    return () => {
      groups.current = groups.current.filter((group) => group !== shortcuts)
    }
  }, [])
  const switchSingleKeys = useCallback((on: boolean) => {
    localStorage.setItem(REMEMBERED, on ? 'on' : 'off')
    setSingleKeysOn(on)
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isCovered()) return
      const found = findShortcut(list(), event, { isTyping: isTypingIn(event.target), singleKeysOn })
      if (found === undefined) return
      event.preventDefault()
      found.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [list, singleKeysOn])
  const value = useMemo(() => ({ register, list, singleKeysOn, switchSingleKeys }), [register, list, singleKeysOn, switchSingleKeys])
  return <ShortcutContext value={value}>{children}</ShortcutContext>
}

/** Registers keys while a screen is open. Keep the list stable (`useMemo`). */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const { register } = use(ShortcutContext)
  useEffect(() => register(shortcuts), [register, shortcuts])
}

/** Every key that works now, and the switch for single keys (WCAG 2.1.4). */
export const useShortcutList = (): Omit<Shortcuts, 'register'> => use(ShortcutContext)
