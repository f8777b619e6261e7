import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { newKey, tell } from './api.ts'
import { screens } from './screens.ts'
import { useDoor } from './session.tsx'

const AGAIN_AFTER = 30_000
const MOST_TRIES = 20

/** The same print under the same key until it has arrived: a line that is down for a while loses none, nor does a session that is slowed down. */
const untilHeard = async (told: () => Promise<boolean>, tries = MOST_TRIES): Promise<void> => {
  if ((await told()) || tries === 0) return
  setTimeout(() => void untilHeard(told, tries - 1), AGAIN_AFTER)
}

/** Tells the journal when a page of a record, or a list of many, goes to print, whether a button of ours or the browser's own menu asked for it. The print waits for nothing. */
export const useNotedPrint = (): void => {
  const { session, isExpired } = useDoor()
  const at = useMatches().at(-1)
  const { sheet, list } = screens.find((one) => one.path === at?.routeId) ?? {}
  const { id } = (at?.params ?? {}) as { readonly id?: string }
  const isShown = session !== null && !session.locked && !isExpired
  useEffect(() => {
    if (!isShown || (list === undefined && (sheet === undefined || id === undefined))) return undefined
    const note = (): void => {
      const key = newKey()
      if (sheet !== undefined && id !== undefined) void untilHeard(() => tell('notePrinted', { recordId: id, sheet }, key))
      else if (list !== undefined) void untilHeard(() => tell('noteListPrinted', { list }, key))
    }
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [sheet, list, id, isShown])
}
