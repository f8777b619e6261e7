import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { door } from './api.ts'

const TRIES_EVERY = 10_000

/** What lies over the screen of this page while the server has not heard yet that it is locked. */
export type Cover = { readonly isOn: boolean; readonly put: () => void; readonly lift: () => void }

/**
 * Covers the screen at once and tells the server until it knows (画面をロック): `isKnown` when its own answer says that the session is
 * locked, or over. From then on what the door says decides.
 */
export const useCover = (isKnown: boolean): Cover => {
  const client = useQueryClient()
  const [isOn, setOn] = useState(false)
  if (isOn && isKnown) setOn(false)
  const put = useCallback(() => setOn(true), [])
  const lift = useCallback(() => setOn(false), [])
  useEffect(() => {
    if (!isOn) return undefined
    const tell = (): void => void door('lock').then(() => client.invalidateQueries({ queryKey: ['door'] }))
    tell()
    const timer = setInterval(tell, TRIES_EVERY)
    return () => clearInterval(timer)
  }, [isOn, client])
  return { isOn, put, lift }
}
