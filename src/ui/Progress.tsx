import type { ReactNode } from 'react'

/** What a bar of progress takes. Without `done` nobody knows how far it is. */
export type ProgressProps = { readonly label: string; readonly done?: number | undefined; readonly of?: number; readonly actions?: ReactNode }

/** How far something that takes a while has come. */
export const Progress = ({ label, done, of = 1, actions }: ProgressProps) => (
  <div className="progress">
    <output>{label}</output>
    <progress aria-label={label} max={of} value={done} />
    {actions}
  </div>
)
