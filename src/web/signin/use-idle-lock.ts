import { useEffect } from 'react'
import { door } from '../app/api.ts'
import { watchIdle } from './idle-watch.ts'

const LOOKS_EVERY = 10_000
/** Shared by every tab of this browser: a hand at one of them is a hand at all. */
const LAST_TOUCH = 'tsunagi-last-touch'
const LAST_TOLD = 'tsunagi-last-told'
const read = (name: string): number => Number(localStorage.getItem(name) ?? 0)
const note = (name: string) => (at: number): void => localStorage.setItem(name, String(at))
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

/**
 * Covers the screen when nobody has touched anything for a quarter of an hour (無操作でのロック), whether or not the server can be
 * reached. A page that only refreshes itself keeps nothing awake.
 */
export const useIdleLock = (isOpen: boolean, cover: () => void): void => {
  useEffect(() => {
    if (!isOpen) return undefined
    const { touch, look } = watchIdle({
      now: () => Date.now(),
      lastTouch: () => read(LAST_TOUCH),
      noteTouch: note(LAST_TOUCH),
      lastTold: () => read(LAST_TOLD),
      noteTold: note(LAST_TOLD),
      tell: () => void door('here'),
      cover,
    })
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { passive: true, capture: true })
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, LOOKS_EVERY)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      for (const kind of TOUCHES) window.removeEventListener(kind, touch, { capture: true })
    }
  }, [isOpen, cover])
}
