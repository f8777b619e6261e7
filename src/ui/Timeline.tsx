import type { ReactNode } from 'react'

/** One line that stands for an entry, and whether the entry is open beneath it. */
export type TimelineLine = { readonly text: ReactNode; readonly isOpen: boolean; readonly onToggle: () => void }

/** One entry: `head` says when, who, how; `kind` draws it apart by shape; one that is folded stands on paper all the same. */
export type TimelineItemProps = {
  readonly head: ReactNode
  readonly kind?: 'plain' | 'pinned' | 'draft'
  readonly id?: string
  readonly isFolded?: boolean
  /** What stands for it in one line until it is opened, in its place. */
  readonly line?: TimelineLine | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** What happened, latest first. */
export const Timeline = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ol className="story" aria-label={label}>
    {children}
  </ol>
)

/** One entry of a timeline. */
export const TimelineItem = ({ head, kind = 'plain', id, isFolded = false, line, actions, children }: TimelineItemProps) => (
  <li id={id} data-kind={kind} className={isFolded ? 'print-only' : undefined}>
    {line !== undefined && <button type="button" className="story-line no-print" aria-expanded={line.isOpen} onClick={line.onToggle}>{line.text}</button>}
    <div className={line === undefined || line.isOpen ? undefined : 'print-only'}>
      <div className="story-head">
        <div className="quiet">{head}</div>
        {actions}
      </div>
      {children}
    </div>
  </li>
)

/** What opens entries that are folded, in their place. */
export const TimelineMore = ({ children }: { readonly children: ReactNode }) => <li className="story-more no-print">{children}</li>
