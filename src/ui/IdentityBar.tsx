import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Pair } from './Dl.tsx'
import { PrintHead } from './PrintFoot.tsx'

/** What the bar takes: whose page it is, a few facts in one line, badges, one primary action and the quiet ones. */
export type IdentityBarProps = {
  readonly title: ReactNode
  readonly windowTitle: string
  readonly badges?: ReactNode
  readonly parts: readonly Pair[]
  readonly primary?: ReactNode
  readonly actions?: ReactNode
}

/** Facts in one line; those of which nothing is known are left out. */
export const IdentityParts = ({ parts }: { readonly parts: readonly Pair[] }) => (
  <dl className="identity-parts">
    {parts
      .filter((part) => part.value !== undefined && part.value !== null && part.value !== false && part.value !== '')
      .map((part) => (
        <div key={part.name}>
          <dt>{part.name}</dt>
          <dd>{part.value}</dd>
        </div>
      ))}
  </dl>
)

/** How high the bar stands just now: what sticks beneath it, and what is scrolled to, keeps clear of it however many lines it takes. */
const useKnownHeight = () => {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    if (element === null) return undefined
    const root = document.documentElement.style
    const watcher = new ResizeObserver(() => root.setProperty('--identity-height', `${element.offsetHeight}px`))
    watcher.observe(element)
    return () => {
      watcher.disconnect()
      root.removeProperty('--identity-height')
    }
  }, [])
  return bar
}

/** Says whose page this is, and stays in sight while the page moves. */
export const IdentityBar = ({ title, windowTitle, badges, parts, primary, actions }: IdentityBarProps) => (
  <header ref={useKnownHeight()} className="identity">
    <title>{windowTitle}</title>
    <PrintHead text={windowTitle} />
    <h1>{title}</h1>
    {badges}
    <IdentityParts parts={parts} />
    {(primary !== undefined || actions !== undefined) && (
      <div className="identity-actions no-print">
        {actions}
        {primary}
      </div>
    )}
  </header>
)
