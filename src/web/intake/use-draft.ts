import { useEffect, useRef, useState } from 'react'
import { act, newKey } from '../app/api.ts'

/** How the keeping of a draft stands. */
export type DraftState = { readonly id: string; readonly keptAt: string | undefined; readonly failed: boolean }

const IDLE = 2_000

/** Keeps what is being typed on the server two seconds after the last key, and when the page is hidden. */
export const useDraft = (body: Record<string, unknown>, isWorthKeeping: boolean): DraftState => {
  const [id] = useState(newKey)
  const [state, setState] = useState<{ keptAt: string | undefined; failed: boolean }>({ keptAt: undefined, failed: false })
  const text = JSON.stringify(body)
  const last = useRef('')
  useEffect(() => {
    if (!isWorthKeeping || text === last.current) return undefined
    const keep = async (): Promise<void> => {
      const answer = await act('saveDraft', { id, kind: 'intake', body: JSON.parse(text) as Record<string, unknown> })
      if (answer.ok) last.current = text
      setState((before) => (answer.ok ? { keptAt: answer.value.savedAt, failed: false } : { ...before, failed: true }))
    }
    const timer = setTimeout(() => void keep(), IDLE)
    const onHide = (): void => void keep()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [id, text, isWorthKeeping])
  return { id, ...state }
}
