import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { IDLE_MINUTES } from '#domain/signin/idle.ts'
import { door } from '../app/api.ts'

const MINUTE = 60_000
const LOOKS_EVERY = 10_000
/** Shared by every tab of this browser: a hand at one of them is a hand at all. */
const LAST_TOUCH = 'tsunagi-last-touch'
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

const lastTouch = (): number => Number(localStorage.getItem(LAST_TOUCH) ?? 0)

/**
 * Locks the screen when nobody has touched anything for a quarter of an hour (無操作でのロック), and tells the server at most once a
 * minute that somebody is there. A page that only refreshes itself keeps nothing awake.
 */
export const useIdleLock = (isOpen: boolean): void => {
  const client = useQueryClient()
  useEffect(() => {
    if (!isOpen) return undefined
    let told = Date.now()
    localStorage.setItem(LAST_TOUCH, String(told))
    const touch = (): void => {
      const now = Date.now()
      localStorage.setItem(LAST_TOUCH, String(now))
      if (now - told < MINUTE) return
      told = now
      void door('here')
    }
    const look = (): void => {
      if (Date.now() - lastTouch() < IDLE_MINUTES * MINUTE) return
      void door('lock').then(() => client.invalidateQueries({ queryKey: ['door'] }))
    }
    for (const kind of TOUCHES) window.addEventListener(kind, touch, { passive: true, capture: true })
    const timer = setInterval(look, LOOKS_EVERY)
    return () => {
      clearInterval(timer)
      for (const kind of TOUCHES) window.removeEventListener(kind, touch, { capture: true })
    }
  }, [isOpen, client])
}
