import { useEffect, useRef, useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatTime } from '#i18n/format.ts'
import type { SavingStatus } from '#ui/SavingLine.tsx'
import { act, ask, newKey } from '../app/api.ts'
import type { SheetState } from './sheet-state.ts'

const IDLE = 2_000

/** What was kept of a sheet that was never sent, how the keeping stands, and how to let it go. */
export type KeptSheet = {
  readonly found: SheetState | undefined
  readonly status: SavingStatus
  readonly drop: () => Promise<void>
}

/** Keeps a sheet on the server two seconds after the last key, and finds what an earlier try about the same matter left. */
export const useKeptSheet = (matterId: string, sheet: SheetState, isTouched: boolean): KeptSheet => {
  const id = useRef(newKey())
  const kept = useRef('')
  const [found, setFound] = useState<SheetState | undefined>(undefined)
  const [status, setStatus] = useState<SavingStatus>({ is: 'idle' })
  const text = JSON.stringify(sheet)
  useEffect(() => {
    void ask('listDrafts', {}).then((answer) => {
      const one = answer.ok ? answer.value.drafts.find((draft) => draft.kind === 'referral' && draft.matterId === matterId) : undefined
      if (one === undefined) return
      id.current = one.id
      setFound(one.body as unknown as SheetState)
    })
  }, [matterId])
  useEffect(() => {
    if (!isTouched || text === kept.current) return undefined
    const keep = async (): Promise<void> => {
      const answer = await act('saveDraft', { id: id.current, kind: 'referral', matterId, body: JSON.parse(text) as Record<string, unknown> })
      if (answer.ok) kept.current = text
      setStatus(answer.ok ? { is: 'saved', at: formatTime(answer.value.savedAt as Instant) } : { is: 'failed' })
    }
    const timer = setTimeout(() => void keep(), IDLE)
    const onHide = (): void => void keep()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [matterId, text, isTouched])
  const drop = async (): Promise<void> => {
    setFound(undefined)
    await act('discardDraft', { id: id.current })
  }
  return { found, status, drop }
}
