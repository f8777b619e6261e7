import { useEffect, useState } from 'react'
import type { DraftKind } from '#domain/draft/kinds.ts'
import { act, ask, newKey } from '../app/api.ts'
import { deviceShelf } from './device-shelf.ts'
import { DraftKeeper, type KeepingState } from './draft-keeper.ts'
import { chooseDraft, type FoundDraft } from './found-draft.ts'
import { clearOldCopies, keepLocalCopy, readLocalCopy, type LocalCopy } from './local-copy.ts'
import { ownDrafts, type OwnDrafts } from './own-drafts.ts'
import { noteLeaving } from './still-arriving.ts'

/** What is being written, and how its keeping stands. */
export type Keeping = {
  readonly found: FoundDraft | undefined
  readonly state: KeepingState
  readonly keeper: DraftKeeper | undefined
  /** It has become something else: nothing of it is kept any more. */
  readonly forget: () => Promise<void>
}

/** A copy that cannot be forgotten stands in nobody's way: it is told apart when its draft is next opened. */
const dropHere = (id: string): Promise<void> => deviceShelf.drop(id).catch(() => undefined)

const readHere = async (id: string, own: OwnDrafts): Promise<LocalCopy | undefined> => {
  await clearOldCopies(deviceShelf, Date.now()).catch(() => undefined)
  const drafts = await own()
  return drafts && readLocalCopy(drafts, id)
}

const findDraft = async (id: string, own: OwnDrafts): Promise<FoundDraft> => {
  const [answer, here] = await Promise.all([ask('getDraft', { id }), readHere(id, own)])
  const there = answer.ok ? (answer.value.draft ?? undefined) : undefined
  return chooseDraft(there, here)
}

/** A draft's number, what it will become, and the matter it is about, when there is one already. */
export type DraftOf = { readonly id: string; readonly kind: DraftKind; readonly matterId?: string | undefined }

const keeperOf = ({ id, kind, matterId, own }: DraftOf & { readonly own: OwnDrafts }, version: number, tell: (state: KeepingState) => void): DraftKeeper =>
  new DraftKeeper(
    {
      send: (body, seen, key) => act('saveDraft', { id, kind, body, seen, ...(matterId !== undefined && { matterId }) }, key),
      keepHere: async (body, seen) => {
        const drafts = await own()
        return drafts !== undefined && keepLocalCopy(drafts, id, { body, seen, keptAt: Date.now() }).then(() => true, () => false)
      },
      dropHere: () => void dropHere(id),
      discard: async (seen) => (await act('discardDraft', { id, seen })).ok,
      newKey,
      tell,
    },
    version,
  )

/** Keeps at once when the page is hidden, and when the server answers again; answers how to stop listening. */
const keepAtOnce = (keeper: () => DraftKeeper | undefined): (() => void) => {
  const keep = (): void => keeper()?.flush()
  document.addEventListener('visibilitychange', keep)
  window.addEventListener('pagehide', keep)
  window.addEventListener('tsunagi:back', keep)
  return () => {
    document.removeEventListener('visibilitychange', keep)
    window.removeEventListener('pagehide', keep)
    window.removeEventListener('tsunagi:back', keep)
  }
}

/** Finds a draft and keeps what becomes of it, on the server and, locked, on this device. */
export const useDraft = ({ id, kind, matterId }: DraftOf): Keeping => {
  const [own] = useState(ownDrafts)
  const [found, setFound] = useState<FoundDraft | undefined>(undefined)
  const [state, setState] = useState<KeepingState>({ is: 'idle' })
  const [keeper, setKeeper] = useState<DraftKeeper | undefined>(undefined)
  useEffect(() => {
    let made: DraftKeeper | undefined
    let isOver = false
    void findDraft(id, own).then((draft) => {
      if (isOver) return
      // What stands as it stood is drawn once: a form drawn anew under the first Tab sends it astray among radio buttons.
      made = keeperOf({ id, kind, matterId, own }, draft.version, (now) => setState((before) => (now.is === 'idle' && before.is === 'idle' ? before : now)))
      setFound(draft)
      setKeeper(made)
    })
    const stopListening = keepAtOnce(() => made)
    return () => {
      isOver = true
      if (made !== undefined) noteLeaving(made.leave())
      stopListening()
    }
  }, [id, own, kind, matterId])
  const forget = async (): Promise<void> => {
    await keeper?.stop()
    await dropHere(id)
  }
  return { found, state, keeper, forget }
}
