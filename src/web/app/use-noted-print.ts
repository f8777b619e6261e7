import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { PrintedSheet } from '#domain/journal/printed.ts'
import { newKey, tell } from './api.ts'
import { screens } from './screens.ts'
import { useDoor } from './session.tsx'

const AGAIN_AFTER = 30_000
const MOST_TRIES = 20

/** The same print under the same key until it has arrived: a line that is down for a while loses none, nor does a session that is slowed down. */
const tellUntilHeard = async (recordId: string, sheet: PrintedSheet, key: string, tries = MOST_TRIES): Promise<void> => {
  if ((await tell('notePrinted', { recordId, sheet }, key)) || tries === 0) return
  setTimeout(() => void tellUntilHeard(recordId, sheet, key, tries - 1), AGAIN_AFTER)
}

/** Tells the journal when a page of a record goes to print, whether a button of ours or the browser's own menu asked for it. The print waits for nothing. */
export const useNotedPrint = (): void => {
  const { session, isExpired } = useDoor()
  const at = useMatches().at(-1)
  const sheet = screens.find((one) => one.path === at?.routeId)?.sheet
  const { id } = (at?.params ?? {}) as { readonly id?: string }
  const isShown = session !== null && !session.locked && !isExpired
  useEffect(() => {
    if (sheet === undefined || id === undefined || !isShown) return undefined
    const note = (): void => void tellUntilHeard(id, sheet, newKey())
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [sheet, id, isShown])
}
