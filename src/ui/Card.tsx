import { useId, type ReactNode } from 'react'
import { Heading } from './Heading.tsx'

/** What a card takes: `actions` stand beside its title; `tone` adds a bar at its side. */
export type CardProps = {
  readonly title?: ReactNode
  readonly level?: 2 | 3 | 4
  readonly actions?: ReactNode
  readonly tone?: 'warning' | 'danger' | undefined
  /** Nothing to read on paper. */
  readonly isForScreen?: boolean
  readonly children: ReactNode
}

/** A part of a page with its own heading; it is a region that can be jumped to. */
export const Card = ({ title, level = 2, actions, tone, isForScreen = false, children }: CardProps) => {
  const id = useId()
  return (
    <section className={['card', tone !== undefined && `card-${tone}`, isForScreen && 'no-print'].filter(Boolean).join(' ')} {...(title !== undefined && { 'aria-labelledby': id })}>
      {title !== undefined && (
        <div className="card-head">
          <Heading level={level} id={id}>
            {title}
          </Heading>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
