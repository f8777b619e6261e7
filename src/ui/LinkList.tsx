import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Count } from './Section.tsx'
import { Link } from './Link.tsx'

/** One thing to go to. Without an address it only says something. */
export type ListedLink = { readonly key: string; readonly href?: string; readonly label: ReactNode; readonly detail?: ReactNode }

/** Links that belong together, under their heading; a note below them may say that there are more. */
export type LinkGroup = { readonly key: string; readonly label: string; readonly links: readonly ListedLink[]; readonly note?: string | undefined }

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const linksIn = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('a[href]')]

/** Puts the focus on the first link of a list, as the arrow key does from the field above it. */
export const enterList = (list: Element | null): void => {
  if (list !== null) linksIn(list)[0]?.focus()
}

/** What a list of links takes: `onBack` comes with the arrow key that leads above the first link. */
export type LinkListProps = { readonly groups: readonly LinkGroup[]; readonly onBack: () => void; readonly listRef?: Ref<HTMLDivElement> }

/** Links in groups, through which the arrow keys move; above the first one they lead back to where one came from. */
export const LinkList = ({ groups, onBack, listRef }: LinkListProps) => {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const links = linksIn(event.currentTarget)
    const next = links.findIndex((link) => link === document.activeElement) + step
    if (next < 0) onBack()
    else links[next]?.focus()
  }
  return (
    // Keys bubble from the links inside; the list itself is no control.
    <div ref={listRef} role="presentation" className="link-list" onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.key}>
          <h3>
            {group.label}
            <Count of={group.links.length} />
          </h3>
          <ul className="plain">
            {group.links.map((link) => (
              <li key={link.key}>
                {link.href === undefined ? <span className="link-list-text">{link.label}</span> : <Link href={link.href}>{link.label}</Link>}
                {link.detail !== undefined && <span className="quiet">{link.detail}</span>}
              </li>
            ))}
          </ul>
          {group.note !== undefined && <p className="quiet">{group.note}</p>}
        </section>
      ))}
    </div>
  )
}
