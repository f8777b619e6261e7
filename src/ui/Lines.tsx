import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** One thing of a list that is read down its edges: when, of what kind, what, about whom. */
export type Line = {
  readonly key: string; readonly when: ReactNode; readonly kind: ReactNode; readonly href: string; readonly text: string
  /** What must be read before it. */
  readonly before?: ReactNode
  /** A sign that must not be overlooked, beside what it is. */
  readonly sign?: ReactNode; readonly about?: ReactNode
  /** What somebody wrote of it, below. */
  readonly note?: string
  /** Whom to ask, below. */
  readonly ask?: ReactNode
}

/** Things to do, one line each, whose edges align from list to list. */
export const Lines = ({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) => (
  <ul className="lines plain" aria-label={label}>
    {lines.map((line) => (
      <li key={line.key}>
        <span>{line.when}</span>
        <span>{line.kind}</span>
        <span>{line.before} <Link href={line.href}>{line.text}</Link> {line.sign}</span>
        <span className="quiet">{line.about}</span>
        {line.ask !== undefined && <div className="line-note quiet">{line.ask}</div>}
        {line.note !== undefined && line.note !== '' && <span className="line-note written">{line.note}</span>}
      </li>
    ))}
  </ul>
)
