import type { ReactNode } from 'react'

/** What a split takes: the work, and what goes with it. */
export type SplitProps = { readonly side: ReactNode; readonly sideLabel: string; readonly children: ReactNode }

/** The work on the left, what goes with it on the right; one under the other where the screen is narrow. */
export const Split = ({ side, sideLabel, children }: SplitProps) => (
  <div className="split">
    <div className="stack">{children}</div>
    <aside className="stack side" aria-label={sideLabel}>{side}</aside>
  </div>
)
