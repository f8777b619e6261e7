import type { ReactNode } from 'react'

/** One entry: `head` says when, who, how; `kind` draws it apart by shape. */
export type TimelineItemProps = {
  readonly head: ReactNode
  readonly kind?: 'plain' | 'pinned' | 'draft'
  readonly id?: string
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
export const TimelineItem = ({ head, kind = 'plain', id, actions, children }: TimelineItemProps) => (
  <li id={id} data-kind={kind}>
    <div className="story-head">
      <div className="quiet">{head}</div>
      {actions}
    </div>
    {children}
  </li>
)
