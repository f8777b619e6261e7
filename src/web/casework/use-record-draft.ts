import { useEffect, useRef, useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatTime } from '#i18n/format.ts'
import type { SavingStatus } from '#ui/SavingLine.tsx'
import { act, newKey } from '../app/api.ts'
import { isWorthKeeping, type RecordSheet } from './record-sheet.ts'

const IDLE = 2_000

/** Keeps a record while it is being written: two seconds after the last key, and at once when the page is hidden or left. */
export const useRecordDraft = (matterId: string, sheet: RecordSheet, options: { readonly draftId: string | undefined; readonly isOn: boolean }) => {
  const [fresh] = useState(newKey)
  const id = options.draftId ?? fresh
  const [status, setStatus] = useState<SavingStatus>({ is: 'idle' })
  const text = JSON.stringify(sheet)
  const kept = useRef(text)
  const isDone = useRef(false)
  const isNeeded = options.isOn && isWorthKeeping(sheet)
  useEffect(() => {
    if (!isNeeded || text === kept.current) return undefined
    const keep = async (): Promise<void> => {
      if (isDone.current || text === kept.current) return
      setStatus({ is: 'saving' })
      const answer = await act('saveDraft', { id, kind: 'record', matterId, body: JSON.parse(text) as Record<string, unknown> })
      if (answer.ok) kept.current = text
      const failed = !answer.ok && answer.problem.code === 'unreachable' ? ({ is: 'offline' } as const) : ({ is: 'failed' } as const)
      setStatus(answer.ok ? { is: 'saved', at: formatTime(answer.value.savedAt as Instant) } : failed)
    }
    const timer = setTimeout(() => void keep(), IDLE)
    const onHide = (): void => void keep()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onHide)
    }
  }, [id, text, matterId, isNeeded])
  return { id, status, finish: () => void (isDone.current = true) }
}
