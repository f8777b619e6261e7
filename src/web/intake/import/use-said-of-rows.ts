import { useEffect, useState } from 'react'
import { deviceShelf } from '#web/draft/device-shelf.ts'
import { clearOldCopies } from '#web/draft/local-copy.ts'
import { ownDrafts } from '#web/draft/own-drafts.ts'
import { useSession } from '#web/app/session.tsx'
import { NOTHING_SAID, type SaidOfRows, type Saying } from './row-answers.ts'
import { saidShelf } from './said-shelf.ts'

/** What was said of rows, and how more is said. */
export type SayingOfRows = { readonly said: SaidOfRows; readonly say: (saying: Saying) => void }

/**
 * What was said of rows (選んだこと) stays when the page is left: locked on this device as drafts are, by the mark of each row, which tells nothing of it. Whoever brings
 * the file again, mended or not, finds what they chose.
 */
export const useSaidOfRows = (): SayingOfRows => {
  const place = `import/${useSession().staffId}`
  const [said, setSaid] = useState(NOTHING_SAID)
  const [shelf] = useState(() => saidShelf(ownDrafts(), place, setSaid))
  useEffect(() => {
    clearOldCopies(deviceShelf, Date.now()).catch(() => undefined)
    void shelf.find()
  }, [shelf])
  return { said, say: (saying) => void shelf.say(saying) }
}
