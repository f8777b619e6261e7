import type { ReactNode } from 'react'

/** What a split takes. `isSideFirst`: what stands beside is read before the rest, and stands above it where the screen is narrow and on paper. */
export type SplitProps = { readonly side: ReactNode; readonly sideLabel: string; readonly isSideFirst?: boolean; readonly children: ReactNode }

/** The work on the left, what goes with it on the right; one under the other where the screen is narrow. */
export const Split = ({ side, sideLabel, isSideFirst = false, children }: SplitProps) => {
  const beside = <aside className="stack side" aria-label={sideLabel}>{side}</aside>
  return (
    <div className="split">
      {isSideFirst && beside}
      <div className="stack">{children}</div>
      {!isSideFirst && beside}
    </div>
  )
}
