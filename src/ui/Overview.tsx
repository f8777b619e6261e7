import { Fragment, type ReactNode } from 'react'
import { useNarrow } from './use-narrow.ts'

/** What an overview takes: what goes over the whole width, the work beneath it, and at its side what is due and what else belongs to it. */
export type OverviewProps = {
  readonly across: ReactNode
  readonly work: ReactNode
  /** Nothing where nothing can be due, as on a day that is over. */
  readonly due: ReactNode | false
  readonly beside: ReactNode
  readonly dueLabel: string
  readonly besideLabel: string
}

/**
 * All there is to know of something on one page. In one column it is read in the order of haste: what is due, the work, then the rest. The parts keep
 * what is typed in them when the window is turned.
 */
export const Overview = ({ across, work, due, beside, dueLabel, besideLabel }: OverviewProps) => {
  const parts = {
    across: <div className="overview-across">{across}</div>,
    due: due !== false && <aside className="stack overview-due" aria-label={dueLabel}>{due}</aside>,
    work: <div className="stack overview-work">{work}</div>,
    beside: <aside className="stack overview-beside" aria-label={besideLabel}>{beside}</aside>,
  }
  const order = useNarrow() ? (['due', 'work', 'across', 'beside'] as const) : (['across', 'due', 'work', 'beside'] as const)
  return <div className="overview">{order.map((one) => <Fragment key={one}>{parts[one]}</Fragment>)}</div>
}
