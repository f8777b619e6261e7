import type { ReactNode } from 'react'

/** What opens when it is asked for. `onOpen` comes every time it opens, e.g. to ask for what stands inside. */
export const Disclosure = (props: { readonly title: string; readonly isOpen?: boolean; readonly onOpen?: () => void; readonly children: ReactNode }) => (
  <details className="card" open={props.isOpen} onToggle={(event) => { if (event.currentTarget.open) props.onOpen?.() }}>
    <summary>{props.title}</summary>
    <div className="stack">{props.children}</div>
  </details>
)
