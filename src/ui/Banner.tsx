import type { ReactNode } from 'react'

/** What a banner is about; each has its own sign, so that colour is never alone. */
export type Tone = 'info' | 'success' | 'warning' | 'danger'

/** The sign of each tone. */
export const toneSigns: Readonly<Record<Tone, string>> = { info: 'ⓘ', success: '✓', warning: '▲', danger: '■' }

/** What a banner takes. `isNews` when it appears by itself: it is then read aloud, a danger at once. */
export type BannerProps = {
  readonly tone: Tone
  readonly title?: string | undefined
  readonly isNews?: boolean
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

const roleOf = (tone: Tone, isNews: boolean): 'alert' | 'status' | undefined => {
  if (!isNews) return undefined
  return tone === 'danger' ? 'alert' : 'status'
}

/** A message across the page. */
export const Banner = ({ tone, title, isNews = false, actions, children }: BannerProps) => (
  <div className={`banner banner-${tone}`} role={roleOf(tone, isNews)}>
    <span className="banner-mark" aria-hidden="true">
      {toneSigns[tone]}
    </span>
    <div className="stack">
      {title !== undefined && <p className="banner-title">{title}</p>}
      {children}
      {actions !== undefined && <div className="bar">{actions}</div>}
    </div>
  </div>
)
