import { keepLocalCopy, readLocalCopy } from '#web/draft/local-copy.ts'
import type { OwnDrafts } from '#web/draft/own-drafts.ts'
import { isNothingSaid, NOTHING_SAID, saidFrom, type SaidOfRows, type Saying } from './row-answers.ts'

/** What was said of rows, as it lies on this device. */
export type SaidShelf = {
  /** Reads what was kept, once; what was said meanwhile is said of it. */
  readonly find: () => Promise<void>
  readonly say: (saying: Saying) => Promise<void>
}

/**
 * What was said of rows (選んだこと), shown at once and kept on this device, locked as drafts are. Each word is said of what lies there at that moment, never of what was seen
 * before: neither a word that comes before the copy was read, nor one in another window, takes away what was said of other rows.
 */
export const saidShelf = (own: OwnDrafts, place: string, show: (said: SaidOfRows) => void, now: () => number = Date.now): SaidShelf => {
  let [said, isRead] = [NOTHING_SAID, false]
  const meanwhile: Saying[] = []
  // One after the other: what was said last is what is kept.
  let keeping: Promise<void> = Promise.resolve()
  const next = (work: () => Promise<void>): Promise<void> => (keeping = keeping.then(work).catch(() => undefined))
  const shown = (words: SaidOfRows): void => {
    said = words
    show(said)
  }
  const kept = async (): Promise<SaidOfRows> => {
    const drafts = await own()
    const copy = drafts && (await readLocalCopy(drafts, place))
    return copy === undefined ? NOTHING_SAID : saidFrom(copy.body)
  }
  const find = (): Promise<void> => next(async () => {
    if (isRead) return
    const before = await kept()
    isRead = true
    shown(meanwhile.reduce((all, saying) => saying(all), before))
  })
  const say = (saying: Saying): Promise<void> => {
    if (!isRead) meanwhile.push(saying)
    shown(saying(said))
    return next(async () => {
      const drafts = await own()
      if (drafts === undefined) return
      const all = saying(await kept())
      if (isNothingSaid(all)) await drafts.shelf.drop(place)
      else await keepLocalCopy(drafts, place, { body: all, seen: 0, keptAt: now() })
    })
  }
  return { find, say }
}
