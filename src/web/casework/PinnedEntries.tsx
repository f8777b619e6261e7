import { useState, type ReactNode } from 'react'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { TimelineMore, type TimelineLine } from '#ui/Timeline.tsx'
import { useAnchor } from '../app/address.ts'
import { caseworkMessages } from './casework.messages.ts'
import type { RecordShown } from './RecordEntry.tsx'
import { titleOfRecord } from './title-of-record.ts'

/** How an entry stands: as one line that opens, or not at all until somebody asks. */
export type Folding = { readonly isFolded?: boolean; readonly line?: TimelineLine | undefined }

/** How many lines stand: what was pinned long ago does not push down what is happening now. */
const LINES = 2
const LETTERS = 60

/** 固定した記録, the newest first: each in one line that opens in its place, so that the newest contact stays in sight. The older ones wait folded. On paper all stand. */
export const PinnedEntries = ({ pinned, entryOf }: { readonly pinned: readonly RecordShown[]; readonly entryOf: (one: RecordShown, how: Folding) => ReactNode }) => {
  const words = useMessages(caseworkMessages)
  const { locale } = useLanguage()
  const anchor = useAnchor()
  const [asked, setAsked] = useState<'open' | 'folded' | undefined>(undefined)
  const [toggled, setToggled] = useState<readonly string[]>([])
  const older = pinned.slice(LINES)
  const isFolded = asked === undefined ? !older.some((one) => one.id === anchor) : asked === 'folded'
  const lineOf = (one: RecordShown): TimelineLine => ({
    text: <><span className="quiet">{`${words.pinned}　${formatDayShort(locale, dayInTokyo(one.at as Instant))}`}</span> {titleOfRecord(one, LETTERS)}</>,
    // Whoever came for it finds it open.
    isOpen: (one.id === anchor) !== toggled.includes(one.id),
    onToggle: () => setToggled((ids) => (ids.includes(one.id) ? ids.filter((id) => id !== one.id) : [...ids, one.id])),
  })
  return (
    <>
      {pinned.slice(0, LINES).map((one) => entryOf(one, { line: lineOf(one) }))}
      {older.length > 0 && (
        <TimelineMore>
          <Button small kind="tertiary" aria-expanded={!isFolded} onClick={() => setAsked(isFolded ? 'open' : 'folded')}>{words.olderPinned({ n: older.length })}</Button>
        </TimelineMore>
      )}
      {older.map((one) => entryOf(one, { isFolded, line: lineOf(one) }))}
    </>
  )
}
