import type { ReactNode } from 'react'

/** One entry: `head` says when, who, how; `kind` draws it apart by shape; one that is folded stands on paper all the same. */
export type TimelineItemProps = {
  readonly head: ReactNode
  readonly kind?: 'plain' | 'pinned' | 'draft'
  readonly id?: string
  readonly isFolded?: boolean
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
export const TimelineItem = ({ head, kind = 'plain', id, isFolded = false, actions, children }: TimelineItemProps) => (
  <li id={id} data-kind={kind} className={isFolded ? 'print-only' : undefined}>
    <div className="story-head">
      <div className="quiet">{head}</div>
      {actions}
    </div>
    {children}
  </li>
)

/** What opens entries that are folded, in their place. */
export const TimelineMore = ({ children }: { readonly children: ReactNode }) => <li className="story-more no-print">{children}</li>
