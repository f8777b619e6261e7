import { useState, type ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { TimelineMore } from '#ui/Timeline.tsx'
import { useAnchor } from '../app/address.ts'
import { caseworkMessages } from './casework.messages.ts'
import type { RecordShown } from './RecordEntry.tsx'

/** How many stand open: what was pinned long ago does not push down what is happening now. */
const OPEN = 2

/** 固定した記録, the newest first: the older ones wait folded until somebody asks, or came for one of them. On paper all stand. */
export const PinnedEntries = ({ pinned, entryOf }: { readonly pinned: readonly RecordShown[]; readonly entryOf: (one: RecordShown, isFolded: boolean) => ReactNode }) => {
  const words = useMessages(caseworkMessages)
  const anchor = useAnchor()
  const [asked, setAsked] = useState<'open' | 'folded' | undefined>(undefined)
  const older = pinned.slice(OPEN)
  const isFolded = asked === undefined ? !older.some((one) => one.id === anchor) : asked === 'folded'
  return (
    <>
      {pinned.slice(0, OPEN).map((one) => entryOf(one, false))}
      {older.length > 0 && (
        <TimelineMore>
          <Button small kind="tertiary" aria-expanded={!isFolded} onClick={() => setAsked(isFolded ? 'open' : 'folded')}>{words.olderPinned({ n: older.length })}</Button>
        </TimelineMore>
      )}
      {older.map((one) => entryOf(one, isFolded))}
    </>
  )
}
