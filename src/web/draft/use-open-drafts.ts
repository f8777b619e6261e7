import { useEffect, useState } from 'react'
import type { DraftKind } from '#domain/draft/kinds.ts'
import { openDrafts } from '#domain/draft/standing-open.ts'
import { ask, type AnswerFor } from '../app/api.ts'

/** A draft that stands open. */
export type OpenDraft = AnswerFor<'listDrafts'>['drafts'][number]

const NONE: readonly OpenDraft[] = []

/**
 * What of this kind the reader has begun and not finished (書きかけ); `undefined` until that is known. It is asked for anew each time: what was kept a second
 * ago counts. Where it cannot be asked, nobody is kept from writing.
 */
export const useOpenDrafts = (kind: DraftKind, matterId: string | undefined, but?: string): readonly OpenDraft[] | undefined => {
  const [open, setOpen] = useState<readonly OpenDraft[] | undefined>(undefined)
  useEffect(() => {
    let isOver = false
    void ask('listDrafts', {}).then((answer) => {
      if (!isOver) setOpen(answer.ok ? openDrafts(answer.value.drafts, { kind, matterId, but }) : NONE)
    })
    return () => {
      isOver = true
    }
  }, [kind, matterId, but])
  return open
}
