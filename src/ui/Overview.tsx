import { useRef, type ReactNode } from 'react'
import { Button } from './Button.tsx'

/** What an overview takes: what goes over the whole width, the work beneath it, and at its side what is due and what else belongs to it. */
export type OverviewProps = {
  readonly across: ReactNode
  readonly work: ReactNode
  /** Nothing where nothing can be due, as on a day that is over. */
  readonly due: ReactNode | false
  readonly beside: ReactNode
  readonly dueLabel: string
  readonly workLabel: string
  readonly besideLabel: string
  /** Leads past what stands first to the work, where all stands in one column. */
  readonly toWork: string
}

/**
 * All there is to know of something on one page. In one column it is read in the order of a visit: who they are, what is due, the work, then the rest; so go
 * the eye and the Tab key alike, and one touch leads to the work.
 */
export const Overview = ({ across, work, due, beside, dueLabel, workLabel, besideLabel, toWork }: OverviewProps) => {
  const theWork = useRef<HTMLElement>(null)
  const lead = (): void => {
    theWork.current?.focus({ preventScroll: true })
    theWork.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="overview">
      <div className="stacked-only no-print"><Button small kind="tertiary" onClick={lead}>{toWork}</Button></div>
      <div className="overview-across">{across}</div>
      {due !== false && <aside className="stack overview-due" aria-label={dueLabel}>{due}</aside>}
      <section ref={theWork} className="stack overview-work" aria-label={workLabel} tabIndex={-1}>{work}</section>
      <aside className="stack overview-beside" aria-label={besideLabel}>{beside}</aside>
    </div>
  )
}
