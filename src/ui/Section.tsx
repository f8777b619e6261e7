import type { ReactNode } from 'react'
import { Heading } from './Heading.tsx'

/** What a section takes: `count` stands beside its title, `actions` at the end of the line. */
export type SectionProps = {
  readonly title: string
  readonly level?: 2 | 3
  readonly count?: number | undefined
  readonly actions?: ReactNode
  /** Draws its line so that it is seen first. */
  readonly isLate?: boolean
  readonly children: ReactNode
}

/** A part of a page without a frame of its own: a heading with a line, then what belongs to it. */
export const Section = ({ title, level = 2, count, actions, isLate = false, children }: SectionProps) => (
  <section className={isLate ? 'section is-late' : 'section'}>
    <div className="section-head">
      <Heading level={level}>
        {title}
        {count !== undefined && <Count of={count} />}
      </Heading>
      {actions}
    </div>
    {children}
  </section>
)

/** How many there are, beside a title. */
export const Count = ({ of }: { readonly of: number }) => <span className="count">{of}</span>
