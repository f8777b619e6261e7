import type { ReactNode } from 'react'

/** Where nothing stands yet: says so, and what to do. */
export const Empty = ({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <p>{children}</p>}
    {action}
  </div>
)
