import type { ReactNode } from 'react'
import { toneSigns, type Tone } from './Banner.tsx'

/** A short word beside a thing: a kind, a role. */
export const Badge = ({ children }: { readonly children: ReactNode }) => <span className="badge">{children}</span>

/** How a thing stands: a word with a sign, so that it reads in black and white. */
export const StatusBadge = (props: { readonly tone: Tone | 'plain'; readonly children: ReactNode }) => (
  <span className={props.tone === 'plain' ? 'badge' : `badge badge-${props.tone}`}>
    <span aria-hidden="true">{props.tone === 'plain' ? '○' : toneSigns[props.tone]}</span>
    {props.children}
  </span>
)
