import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'
import { withoutRuby } from '#i18n/ruby.ts'
import { keepFocus } from './keep-focus.ts'
import { copyPlainly } from './plain-copy.ts'
import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'
import { RubyText } from './language/RubyText.tsx'
import { Link } from './Link.tsx'

/** One page in the navigation. `isMain` pages stand at the thumb on a phone (at most four). */
export type NavigationItem = {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  readonly isMain?: boolean
}

/** Pages that belong together, under a heading of their own. */
export type NavigationGroup = { readonly label: string; readonly items: readonly NavigationItem[] }

/** What the frame takes. `banner` is the environment, e.g. 練習用; `current` the href of the page shown. */
export type AppFrameProps = {
  readonly product: string
  readonly homeHref: string
  readonly banner?: string | undefined
  readonly navigationLabel: string
  readonly groups: readonly NavigationGroup[]
  readonly current: string | undefined
  readonly search?: ReactNode
  readonly account?: ReactNode
  readonly children: ReactNode
}

const Rail = ({ navigationLabel, groups, current }: Pick<AppFrameProps, 'navigationLabel' | 'groups' | 'current'>) => {
  const words = useMessages(partsMessages)
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <nav className="rail" aria-label={navigationLabel} onClickCapture={isOpen ? close : undefined}>
      <div className="rail-pages">
        {groups.map((group) => (
          <Fragment key={group.label}>
            <p className="rail-label" aria-hidden="true"><RubyText text={group.label} /></p>
            <ul className="rail-group" aria-label={withoutRuby(group.label)}>
              {group.items.map((item) => (
                <li key={item.href}>
                  <Link href={item.href} data-main={item.isMain === true || undefined} aria-current={item.href === current ? 'page' : undefined}>
                    <span><RubyText text={item.label} /></span>
                    {item.count !== undefined && item.count > 0 && <span className="rail-count">{item.count}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
      </div>
      <button type="button" className="rail-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.menu}
      </button>
    </nav>
  )
}

/** The page itself. What had the focus and is taken away leaves it to the heading of what stands there now. */
const Main = ({ children }: { readonly children: ReactNode }) => {
  const main = useRef<HTMLElement>(null)
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), [])
  useEffect(copyPlainly, [])
  return <main id="main" ref={main} tabIndex={-1}>{children}</main>
}

/** The frame around every page: skip link, environment, name, search, account, navigation, main. */
export const AppFrame = (props: AppFrameProps) => (
  <div className="frame">
    <SkipLink />
    <header>
      {props.banner !== undefined && <p className="practice">{props.banner}</p>}
      <div className="top">
        <Link className="brand" href={props.homeHref}>
          {props.product}
        </Link>
        {props.search !== undefined && <div className="top-search">{props.search}</div>}
        {props.account}
      </div>
    </header>
    <Rail navigationLabel={props.navigationLabel} groups={props.groups} current={props.current} />
    <Main>{props.children}</Main>
  </div>
)

/** The first stop of the Tab key: past the navigation, into the page. */
export const SkipLink = ({ to = 'main' }: { readonly to?: string }) => {
  const words = useMessages(partsMessages)
  return (
    <a className="skip" href={`#${to}`}>
      {words.skip}
    </a>
  )
}
