import { useEffect, useState } from 'react'
import type { DraftKind } from '#domain/draft/kinds.ts'
import { openDrafts } from '#domain/draft/standing-open.ts'
import { ask, type AnswerFor } from '../app/api.ts'
import { allArrived } from './still-arriving.ts'

/** A draft that stands open. */
export type OpenDraft = AnswerFor<'listDrafts'>['drafts'][number]

const NONE: readonly OpenDraft[] = []

/**
 * What of this kind the reader has begun and not finished (書きかけ); `undefined` until that is known. It is asked for anew each time: what was kept a second
 * ago counts, and what was left a moment ago is waited for, three seconds at most. Where it cannot be asked, nobody is kept from writing.
 */
export const useOpenDrafts = (kind: DraftKind, matterId: string | undefined, but?: string): readonly OpenDraft[] | undefined => {
  const [open, setOpen] = useState<readonly OpenDraft[] | undefined>(undefined)
  useEffect(() => {
    let isOver = false
    const look = async (): Promise<void> => {
      await allArrived()
      const answer = await ask('listDrafts', {})
      if (!isOver) setOpen(answer.ok ? openDrafts(answer.value.drafts, { kind, matterId, but }) : NONE)
    }
    void look()
    return () => {
      isOver = true
    }
  }, [kind, matterId, but])
  return open
}
