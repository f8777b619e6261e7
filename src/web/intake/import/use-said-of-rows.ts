import { useEffect, useRef, useState } from 'react'
import { clearOldCopies, dropLocalCopy, keepLocalCopy, readLocalCopy } from '#web/draft/local-copy.ts'
import { ownDrafts } from '#web/draft/own-drafts.ts'
import { useSession } from '#web/app/session.tsx'
import { NOTHING_SAID, saidFrom, saidWith, type SaidOfRows } from './row-answers.ts'

/** What was said of rows, and how more is said; `forget`: it was taken in. */
export type SayingOfRows = { readonly said: SaidOfRows; readonly say: (said: SaidOfRows) => void; readonly forget: () => void }

/**
 * What was said of rows (選んだこと) stays when the page is left: locked on this device as drafts are, by the mark of each row, which tells nothing of it. Whoever brings
 * the file again, mended or not, finds what they chose.
 */
export const useSaidOfRows = (): SayingOfRows => {
  const place = `import/${useSession().staffId}`
  const [own] = useState(ownDrafts)
  const [said, setSaid] = useState(NOTHING_SAID)
  // One after the other: what was said last is what is kept.
  const keeping = useRef(Promise.resolve())
  const next = (work: () => Promise<void> | void): void => {
    keeping.current = keeping.current.then(work).catch(() => undefined)
  }
  useEffect(() => {
    let isHere = true
    const find = async (): Promise<void> => {
      clearOldCopies(localStorage, Date.now())
      const drafts = await own()
      const kept = drafts && (await readLocalCopy(drafts, place))
      if (isHere && kept !== undefined) setSaid((now) => saidWith(saidFrom(kept.body), now))
    }
    void find()
    return () => {
      isHere = false
    }
  }, [own, place])
  const say = (now: SaidOfRows): void => {
    setSaid(now)
    next(async () => {
      const drafts = await own()
      if (drafts !== undefined) await keepLocalCopy(drafts, place, { body: now, seen: 0, keptAt: Date.now() })
    })
  }
  const forget = (): void => {
    setSaid(NOTHING_SAID)
    next(() => dropLocalCopy(localStorage, place))
  }
  return { said, say, forget }
}
