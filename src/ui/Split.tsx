import type { ReactNode } from 'react'

/** The work on the left, what goes with it on the right; one under the other where the screen is narrow. */
export const Split = ({ side, sideLabel, children }: { readonly side: ReactNode; readonly sideLabel: string; readonly children: ReactNode }) => (
  <div className="split">
    <div className="stack">{children}</div>
    <aside className="stack side" aria-label={sideLabel}>
      {side}
    </aside>
  </div>
)
