import type { ReactNode } from 'react'

/** Text for those who listen to the screen. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="visually-hidden">{children}</span>
)
